import { readBots } from '../../../sandbox/bots/readBots.mts';

const pizza = `
bots:
  - name: Pizza bot
    modules:
      - name: Order a pizza
        steps:
          - say: We bake from noon on.
          - label: Size
            field_type: CHOICE
            choice_options: [Small, 30]
          - label: Slices
            show_condition: Size
            show_condition_value: 30
            validate_with_webhook: true
            suggestions: [4, { text: 8, hint: all of it }]
`;

describe('a file of bots', () => {
	test('needs names and steps, and leaves the rest to be made up', () => {
		const [bot, ...others] = readBots(pizza, 'pizza.yaml');
		expect(others).toEqual([]);
		expect(bot).toMatchObject({
			...{ id: 'pizza', name: 'Pizza bot', org: 900, project: 1, slotStates: 'asked' },
			modules: [{ name: 'Order a pizza', story: 1001, closing: 'Thank you!' }],
		});
		const [say, size, slices] = bot!.modules[0].steps;
		expect(say).toEqual({ say: 'We bake from noon on.' });
		expect(size).toMatchObject({
			ask: {
				question: 'Size',
				settings: { id: 100_101, order: 1, choice_options: '["Small",30]' },
			},
		});
		expect(slices).toMatchObject({
			ask: {
				settings: { id: 100_102, order: 2, show_condition: 'Size', show_condition_value: '30' },
				suggestions: [
					{ text: '4', hint: 'an answer' },
					{ text: '8', hint: 'all of it' },
				],
			},
		});
	});

	test('may be JSON', () => {
		const steps = [{ label: 'Name' }];
		const bots = [{ name: 'A', modules: [{ name: 'M', steps }] }];
		expect(readBots(JSON.stringify({ bots }), 'a.json')[0]).toMatchObject({ id: 'a', name: 'A' });
	});

	const withStep = (step: string) =>
		`bots:\n  - name: A\n    modules:\n      - name: M\n        steps:\n          - label: First\n          - ${step}\n`;
	const place = 'bots[0].modules[0].steps[1]';

	test.each([
		['label: A\n            lable: B', `my.yaml:8:13 ${place}.lable: there is no such field`],
		['label: ""', `my.yaml:7:13 ${place}.label: this may not be empty`],
		['label: 5', `my.yaml:7:13 ${place}.label: this is to be a text`],
		[
			'{ label: A, validate_with_webhook: "yes" }',
			`my.yaml:7:25 ${place}.validate_with_webhook: this is true or false`,
		],
		['{ label: A, order: 1.5 }', `my.yaml:7:25 ${place}.order: this is a whole number`],
		[
			'{ label: A, validation_regex: "(" }',
			`my.yaml:7:25 ${place}.validation_regex: this is no regular expression`,
		],
		[
			'{ label: A, field_type: CHOICE }',
			`my.yaml:7:13 ${place}.choice_options: a slot of the type CHOICE needs choices`,
		],
		[
			'{ label: A, show_condition: Second }',
			`my.yaml:7:25 ${place}.show_condition: no slot before this one has the label or id "Second"`,
		],
		[
			'{ label: A, show_condition: A }',
			`my.yaml:7:25 ${place}.show_condition: no slot before this one has the label or id "A"`,
		],
		['{ say: Hello, label: A }', `there is no such field`],
	])('is refused with line, column and field: %s', (step, complaint) => {
		expect(() => readBots(withStep(step), 'my.yaml')).toThrow(complaint);
	});

	test.each([
		['', 'my.yaml:1:1 the file has a list called bots'],
		['bots: []', 'my.yaml:1:1 bots: there is at least one bot'],
		['bots: [', 'my.yaml:1:8 '],
		['bots:\n\t- name: a', 'my.yaml:2:1 '],
		['bots: &a\n  - *b', 'my.yaml'],
		['- 1', 'my.yaml:1:1 the file has a list called bots'],
		['bots:\n  - name: A\n    modules: []', 'my.yaml:3:5 bots[0].modules: a bot has at least one'],
		['bots:\n  - modules: [{ name: M, steps: [{ say: x }] }]', 'my.yaml:2:5 bots[0].name: '],
	])('is refused when it is none: %j', (text, complaint) => {
		expect(() => readBots(text, 'my.yaml')).toThrow(complaint);
	});

	test('says all that is wrong at once, as far as one can read it', () => {
		const wrong = Array.from({ length: 30 }, () => '{ label: "" }').join(', ');
		const text = `bots:\n  - name: A\n    modules: [{ name: M, steps: [${wrong}] }]`;
		expect(() => readBots(text, 'my.yaml')).toThrow(/(my\.yaml:3:\d+ [^\n]+\n){20}… and 10 more$/);
	});

	test('has no two bots under one id', () => {
		const bot = '  - name: Pizza bot\n    modules: [{ name: M, steps: [{ say: x }] }]\n';
		expect(() => readBots(`bots:\n${bot}${bot}`, 'my.yaml')).toThrow(
			'my.yaml:4:5 bots[1].id: another bot has the id "pizza", too',
		);
	});

	test('gives every bot without a project one of its own', () => {
		const bot = (name: string) =>
			`  - name: ${name}\n    modules: [{ name: M, steps: [{ say: x }] }]\n`;
		const bots = readBots(`bots:\n${bot('A')}${bot('B')}`, 'my.yaml');
		expect(bots.map(({ id, project }) => [id, project])).toEqual([
			['a', 1],
			['b', 2],
		]);
	});
});
