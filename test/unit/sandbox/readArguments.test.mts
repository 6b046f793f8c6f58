import { readArguments } from '../../../sandbox/commandLine/readArguments.mts';

describe("the sandbox's command line", () => {
	test('listens at port 5680 with an account unless told otherwise', () => {
		expect(readArguments([])).toMatchObject({
			port: 5680,
			webhook: undefined,
			accounts: [{ email: 'you@example.com', password: expect.any(String) }],
		});
	});

	test('takes port, address, webhook and account', () => {
		const args = ['--port=0', '--host', '0.0.0.0', '--email', 'a@b.c', '--password', 'p'];
		const webhook = [
			'--webhook-url',
			'http://h/',
			'--webhook-user',
			'u',
			'--webhook-password',
			'w',
		];
		expect(readArguments([...args, ...webhook])).toEqual({
			port: 0,
			host: '0.0.0.0',
			webhook: { url: 'http://h/', user: 'u', password: 'w' },
			accounts: [{ email: 'a@b.c', password: 'p' }],
		});
	});

	test('gives help when asked', () => {
		expect(readArguments(['-h'])).toBe('help');
	});

	test.each([
		[['--port', '70000'], '--port takes a number from 0 to 65535, not "70000"'],
		[['--port', 'x'], '--port takes a number from 0 to 65535, not "x"'],
		[['--colour'], "Unknown option '--colour'"],
		[['--webhook-user', 'u'], '--webhook-user and --webhook-password go with --webhook-url'],
	])('says what is wrong with %j', (args, sentence) => {
		expect(() => readArguments(args)).toThrow(sentence);
	});
});
