import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { joinSandbox } from '../../sandbox/conversationTests/joinSandbox.mts';
import { readTests } from '../../sandbox/conversationTests/readTests.mts';
import { runTests } from '../../sandbox/conversationTests/runTests.mts';
import { toTestedSandbox } from '../../sandbox/conversationTests/testedSandbox.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';

type Handle = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];

async function listen(handle: Handle): Promise<string> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => handle(request, response, Buffer.concat(chunks).toString()));
	});
	servers.push(server);
	await new Promise<void>((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let sandbox: Sandbox;

afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
	await sandbox?.close();
});

const testsOf = (steps: string) =>
	readTests(`bot: claim\ntests: [{ name: A claim, steps: [${steps}] }]`, 'claim.yaml');

describe('A button that leads to a page', () => {
	/** A flow that answers everything with a button to a page. */
	const startFlow = async (link: string) => {
		sandbox = await startSandbox();
		const url = await listen((_request, response, body) => {
			response.end('{}');
			const [entry] = JSON.parse(body).payload;
			void call(sandbox.url + paths.message, {
				token: sandbox.tokens.issue(),
				body: {
					...{ session_id: entry.session, project_id: entry.project, org_id: entry.org },
					...{ channel: 'WEB', sender: 'BOT', text: 'Sure?' },
					buttons: [{ type: 'web_url', title: 'Yes', url: link }],
				},
			});
		});
		sandbox.setWebhook({ url });
	};
	const press = async (link: string) => {
		await startFlow(link);
		const intro = '{ user: Mr Awesome Customer }, { user: username@gmail.com }, { user: 1 }';
		const steps = `${intro}, { message: Sure? }, { press: "Yes", timeout: 2s }`;
		const [result] = await runTests(toTestedSandbox(sandbox), testsOf(steps), { atOnce: 1 });
		return result!.failures.map(({ reason }) => reason);
	};

	/** Serves a page, and gives what was asked of the server. */
	const serve = async (page: string, statuses = { GET: 200, POST: 200 }) => {
		const heard: string[] = [];
		const url = await listen((request, response, body) => {
			heard.push(`${request.method} ${request.url} ${body}`.trim());
			response
				.writeHead(statuses[request.method as 'GET' | 'POST'], { 'content-type': 'text/html' })
				.end(page);
		});
		return { url, heard };
	};

	test.each<[string, string, string]>([
		['the form', '<form method="post"><button>Yes</button></form>', 'POST /ask?signature=a%26b'],
		[
			'the form at its address, with its fields',
			'<FORM METHOD=POST ACTION="/done?x=1&amp;y=2"><input type=hidden name=t value="a&amp;b"><button name=answer value="yes">Yes</button><button name=answer value=no>No</button></FORM>',
			'POST /done?x=1&y=2 t=a%26b&answer=yes',
		],
		[
			'the form that is sent with POST, and nothing of another',
			'<form><input name=q value=1></form><form method="post"><input type="submit" name="go" value="1"></form><form method="post"><input name="other"></form>',
			'POST /ask?signature=a%26b go=1',
		],
	])('opens it and sends %s', async (_, page, sent) => {
		const { url, heard } = await serve(page);
		expect(await press(`${url}/ask?signature=a%26b`)).toEqual([]);
		expect(heard).toEqual(['GET /ask?signature=a%26b', sent]);
	});

	test('opens it and leaves it at that where there is nothing to send', async () => {
		const { url, heard } = await serve('<h1>Our terms</h1><form><button>Search</button></form>');
		expect(await press(`${url}/terms`)).toEqual([]);
		expect(heard).toEqual(['GET /terms']);
	});

	test('waits for a flow that is not ready for the answer yet, but not for ever', async () => {
		const statuses = { GET: 409, POST: 200 };
		const { url, heard } = await serve('<form method=post></form>', statuses);
		const pressed = press(url);
		while (heard.length < 2) await new Promise((done) => setTimeout(done, 20));
		statuses.GET = 200;
		expect(await pressed).toEqual([]);
		expect(heard.at(-1)).toBe('POST /');
		await sandbox.close();
		const busy = await serve('', { GET: 409, POST: 200 });
		expect(await press(busy.url)).toEqual(['The page of the button answered 409.']);
	});

	test('fails where the page is missing, takes no answer, or cannot be opened', async () => {
		const missing = await serve('', { GET: 404, POST: 200 });
		expect(await press(missing.url)).toEqual(['The page of the button answered 404.']);
		await sandbox.close();
		const deaf = await serve('<form method=post></form>', { GET: 200, POST: 409 });
		expect(await press(deaf.url)).toEqual([
			'The page of the button answered 409 when it was confirmed.',
		]);
		await sandbox.close();
		const [reason] = await press('http://127.0.0.1:1/');
		expect(reason).toMatch(/^The page of the button could not be opened: .*\.$/);
	});
});

describe('A sandbox that runs already', () => {
	test('is joined with its password where it asks for one, and not without', async () => {
		sandbox = await startSandbox({ isGuarded: true });
		const joined = await joinSandbox(sandbox.url, sandbox.account);
		expect(joined.bots.map(({ id }) => id)).toContain('claim');
		joined.leave();
		const wrong = { ...sandbox.account, password: 'wrong' };
		await expect(joinSandbox(sandbox.url, wrong)).rejects.toThrow(
			`The sandbox at ${sandbox.url} does not do as it is told: Sign in with`,
		);
	});

	test('is said to be none where something else answers, or nothing', async () => {
		sandbox = await startSandbox();
		const { account } = sandbox;
		await expect(joinSandbox('http://127.0.0.1:1', account)).rejects.toThrow(
			/^No sandbox answers at http:\/\/127\.0\.0\.1:1: .+\.$/,
		);
		const other = await listen((_request, response) => response.end('{}'));
		await expect(joinSandbox(other, account)).rejects.toThrow('is no sandbox');
		const page = await listen((_request, response) => response.end('<h1>Hello</h1>'));
		await expect(joinSandbox(page, account)).rejects.toThrow('is no sandbox');
		const closed = await listen((_request, response) => response.writeHead(404).end('<h1>'));
		await expect(joinSandbox(closed, account)).rejects.toThrow('it answered 404');
	});

	test('ends the tests when it ends', async () => {
		sandbox = await startSandbox();
		const joined = await joinSandbox(sandbox.url, sandbox.account);
		const steps = '{ user: Mr Awesome Customer }, { asks: Amount, timeout: 1m }';
		const running = runTests(joined, testsOf(steps), { atOnce: 1 });
		await sandbox.until(() => sandbox.traffic().length > 3);
		await sandbox.close();
		await expect(running).rejects.toThrow(`The sandbox at ${sandbox.url} is gone: `);
		joined.leave();
	});

	test('goes on with other conversations, and keeps its settings', async () => {
		sandbox = await startSandbox({ webhook: { url: 'http://127.0.0.1:9/' } });
		const { session } = sandbox.startConversation('order');
		const joined = await joinSandbox(sandbox.url, sandbox.account);
		const [result] = await runTests(joined, testsOf('{ user: Ada }, { bot: { contains: mail } }'), {
			atOnce: 1,
		});
		joined.leave();
		expect(result?.failures).toEqual([]);
		expect(sandbox.conversation(session).messages).toHaveLength(
			sandbox.startConversation('order').messages.length,
		);
		expect(sandbox.webhookOf(1)?.url).toBe('http://127.0.0.1:9/');
	});
});
