import { readArguments } from '../../../sandbox/commandLine/readArguments.mts';
import { toOptions } from '../../../sandbox/commandLine/toOptions.mts';
import { readTestArguments } from '../../../sandbox/conversationTests/readTestArguments.mts';
import { CanNot } from '../../../terminal/canNot.mjs';

const read = (...args: string[]) => {
	const wish = readArguments(args);
	if (wish.kind !== 'start') throw new Error(`${wish.kind} is no start`);
	return wish;
};

describe("the sandbox's command line", () => {
	test('listens at port 5680 with an account unless told otherwise', () => {
		const { setup, keep } = read();
		expect(setup).toMatchObject({
			...{ port: 5680, isGuarded: false, webhook: undefined, dialects: {} },
			accounts: [{ email: 'you@example.com', password: expect.any(String) }],
		});
		expect(keep).toBeUndefined();
	});

	test('takes port, address, account, bots and a file to keep things in', () => {
		const { setup, keep } = read(
			...['--port=0', '--host', '0.0.0.0', '--email', 'a@b.c', '--password', 'p'],
			...['--bots', 'my.yaml', '--keep', 'state.json'],
		);
		expect(setup).toMatchObject({
			...{ port: 0, host: '0.0.0.0', isGuarded: true, bots: 'my.yaml' },
			accounts: [{ email: 'a@b.c', password: 'p' }],
		});
		expect(keep).toBe('state.json');
	});

	test.each([['--webhook'], ['--webhook-url']])('takes a webhook for all bots with %s', (flag) => {
		const { setup } = read(
			...[flag, 'http://h/?a=b', '--webhook-user', 'u', '--webhook-password', 'w'],
		);
		expect(setup.webhook).toEqual({ url: 'http://h/?a=b', user: 'u', password: 'w' });
	});

	test('takes webhooks for single bots, which become those of their projects', async () => {
		const { setup } = read(
			'--webhook',
			'order=http://h/order',
			'--webhook',
			'claim=http://h/claim',
		);
		expect((await toOptions(setup)).webhooks).toMatchObject({
			1: { url: 'http://h/claim' },
			3: { url: 'http://h/order' },
		});
		const { setup: wrong } = read('--webhook', 'pizza=http://h/');
		await expect(toOptions(wrong)).rejects.toThrow(
			'--webhook: there is no bot "pizza", the bots are claim, renewal, order, callback, booking.',
		);
	});

	test('takes dialects', () => {
		const { setup } = read('--dialect', 'updatedAt=stays', '--dialect', 'deadToken=forbidden');
		expect(setup.dialects).toEqual({ updatedAt: 'stays', deadToken: 'forbidden' });
	});

	test.each([
		['-h', 'help'],
		['--help', 'help'],
		['--dialects', 'dialects'],
		['--version', 'version'],
	])('does what %s asks', (flag, kind) => expect(readArguments([flag])).toEqual({ kind }));

	test.each([['127.0.0.1'], ['localhost'], ['::1'], ['127.1.2.3']])(
		'needs no password on %s',
		(host) => expect(read('--host', host).setup.isGuarded).toBe(false),
	);

	test.each([
		[['--port', '70000'], '--port takes a number from 0 to 65535, not "70000"'],
		[['--port', 'x'], '--port takes a number from 0 to 65535, not "x"'],
		[['--colour'], "Unknown option '--colour'. --help lists the options."],
		[['start'], "Unexpected argument 'start'."],
		[['--webhook-user', 'u'], '--webhook-user and --webhook-password go with --webhook.'],
		[['--host', '0.0.0.0'], 'Others than this machine can reach 0.0.0.0: choose a password'],
		[['--host', '::', '--password', ''], 'Others than this machine can reach ::'],
		[['--dialect', 'updatedAt'], '--dialect takes NAME=READING, e.g. updatedAt=stays, not'],
		[['--dialect', 'updatedAt=goes'], 'updatedAt is one of moves, stays, missing'],
		[['--dialect', 'toString=moves'], 'There is no dialect "toString": the dialects are feedback,'],
	])('says what is wrong with %j', (args, sentence) => {
		expect(() => readArguments(args)).toThrow(CanNot);
		expect(() => readArguments(args)).toThrow(sentence);
	});

	test('says which file is not there', async () => {
		const { setup } = read('--bots', '/nowhere/bots.yaml');
		await expect(toOptions(setup)).rejects.toThrow('There is no file /nowhere/bots.yaml.');
	});
});

describe("the command line of the sandbox's tests", () => {
	const readTest = (...args: string[]) => {
		const wish = readTestArguments(args);
		if (wish === 'help') throw new Error('Only help was asked for');
		return wish;
	};

	test('starts a sandbox of its own unless it is told where one runs', () => {
		expect(readTest('a.yaml').sandbox).toBeUndefined();
		const { sandbox, setup } = readTest(
			...['a.yaml', '--sandbox', 'http://127.0.0.1:5680/', '--email', 'a@b.c', '--password', 'p'],
		);
		expect(sandbox).toBe('http://127.0.0.1:5680');
		expect(setup.accounts).toEqual([{ email: 'a@b.c', password: 'p' }]);
	});

	test.each(['127.0.0.1:5680', 'localhost', '', 'ftp://127.0.0.1'])(
		'says what is no address of a sandbox: %j',
		(address) => {
			expect(() => readTest('a.yaml', `--sandbox=${address}`)).toThrow(
				new CanNot(
					`--sandbox takes the address that the sandbox has printed, e.g. http://127.0.0.1:5680, not "${address}".`,
				),
			);
		},
	);

	test.each([
		['webhook', 'http://h/'],
		['webhook-password', 'x'],
		['port', '0'],
		['bots', 'my.yaml'],
		['dialect', 'updatedAt=stays'],
	])('takes no --%s for a sandbox that runs already', (name, value) => {
		const args = ['a.yaml', '--sandbox', 'http://127.0.0.1:5680', `--${name}`, value];
		expect(() => readTest(...args)).toThrow(
			`--${name} is set where the sandbox of --sandbox is started, not here.`,
		);
	});
});
