import { readSeconds } from '../../../sandbox/conversationTests/readSeconds.mts';
import { readTests } from '../../../sandbox/conversationTests/readTests.mts';

describe('a file of conversation tests', () => {
	const one = (steps: string) => `bot: a\ntests:\n  - name: T\n    steps: [${steps}]\n`;

	test('may be short', () => {
		const [test] = readTests(one('{ user: 5 }, { message: Hi }, { silence: 2 }'), 'a.yaml');
		expect(test).toEqual({
			file: 'a.yaml',
			name: 'T',
			scripts: [
				{
					bot: 'a',
					steps: [
						{ kind: 'user', expected: '5', timeoutMs: 10_000 },
						{ kind: 'message', expected: { text: 'Hi' }, timeoutMs: 10_000 },
						{ kind: 'silence', expected: 2, timeoutMs: 10_000 },
					],
				},
			],
		});
	});

	test("takes the nearest bot and time: the step's, the test's, the file's", () => {
		const text = `
bot: a
timeout: 5s
tests:
  - { name: One, steps: [{ user: x }, { user: y, timeout: 1s }] }
  - { name: Two, bot: b, timeout: 2s, people: { Ada: [{ user: x }], Bob: { bot: c, steps: [{ user: x }] } } }
`;
		const scripts = readTests(text, 'a.yaml').flatMap((test) => test.scripts);
		expect(
			scripts.map(({ person, bot, steps }) => [person, bot, steps.map((step) => step.timeoutMs)]),
		).toEqual([
			[undefined, 'a', [5000, 1000]],
			['Ada', 'b', [2000]],
			['Bob', 'c', [2000]],
		]);
	});

	test.each([
		['tests: []', 'a.yaml:1:1 tests: there is at least one test'],
		['', 'a.yaml:1:1 the file has a list called tests'],
		[one(''), 'a.yaml:4:5 tests[0].steps: there is at least one step'],
		[one('{ usr: x }'), 'a.yaml:4:15 tests[0].steps[0].usr: there is no such field'],
		[one('{ user: x, press: y }'), 'a.yaml:4:13 tests[0].steps[0]: a step is one of user, press,'],
		[one('{ timeout: 1s }'), 'a.yaml:4:13 tests[0].steps[0]: a step is one of user, press,'],
		[one('{ silence: soon }'), 'a.yaml:4:15 tests[0].steps[0].silence: this is a time'],
		[one('{ message: {} }'), 'a.yaml:4:15 tests[0].steps[0].message: say what is expected'],
		[
			one('{ message: { pattern: "(" } }'),
			'a.yaml:4:26 tests[0].steps[0].message.pattern: this is no regular expression',
		],
		['tests: [{ name: T, bot: a }]', 'a.yaml:1:9 tests[0]: a test has either steps or people'],
		[
			'tests: [{ name: T, bot: a, people: {} }]',
			'a.yaml:1:9 tests[0]: there is at least one conversation',
		],
		['tests: [{ name: T, steps: [{ user: x }] }]', 'a.yaml: "T" names no bot, and neither'],
	])('is refused with line, column and field: %j', (text, complaint) => {
		expect(() => readTests(text, 'a.yaml')).toThrow(complaint);
	});

	test.each([
		['2s', 2],
		['500ms', 0.5],
		[' 1.5 s ', 1.5],
		['1m', 60],
		['3', 3],
		[0, 0],
		['2h', undefined],
		['61m', undefined],
		['', undefined],
		['-1s', undefined],
	])('reads the time %j as %j seconds', (given, seconds) => {
		expect(readSeconds(given)).toBe(seconds);
	});
});
