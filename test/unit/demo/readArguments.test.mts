import { help, readArguments } from '../../../demo/readArguments.mts';
import { CanNot } from '../../../terminal/canNot.mjs';

describe("the demo's command line", () => {
	test('needs nothing: n8n and the chat page then are where the examples expect them', () => {
		expect(readArguments([])).toEqual({
			port: 5678,
			sandboxPort: 5680,
			reset: false,
			watch: false,
		});
	});

	test('takes other ports, and the wishes to begin anew and to watch', () => {
		const args = ['--port', '5700', '--sandbox-port=5701', '--reset', '--watch'];
		expect(readArguments(args)).toEqual({
			port: 5700,
			sandboxPort: 5701,
			reset: true,
			watch: true,
		});
	});

	test.each([['--help'], ['-h']])('explains itself with %s', (flag) => {
		expect(readArguments([flag, '--port', '5700'])).toBe('help');
	});

	test.each([['--port'], ['--sandbox-port'], ['--reset'], ['--watch'], ['TALKLIFT_WORKSHOP']])(
		'mentions %s in the explanation',
		(word) => expect(help).toContain(word),
	);

	test.each([['x'], ['0'], ['80'], ['65536'], ['5678.5'], ['-1'], [' ']])(
		'rejects the port "%s" and says what a port is',
		(port) => {
			const read = () => readArguments([`--port=${port}`]);
			expect(read).toThrow(CanNot);
			expect(read).toThrow(`--port takes a number from 1024 to 65535, not "${port}".`);
		},
	);

	test('rejects the same port for both', () => {
		const read = () => readArguments(['--port', '5700', '--sandbox-port', '5700']);
		expect(read).toThrow('--port and --sandbox-port are both 5700');
	});

	test.each([
		[['--prot', '5700'], "Unknown option '--prot'. --help lists the options."],
		[['5700'], "Unexpected argument '5700'."],
	])('rejects %j in a sentence', (args, sentence) =>
		expect(() => readArguments(args)).toThrow(sentence),
	);
});
