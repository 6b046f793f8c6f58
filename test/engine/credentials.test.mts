import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { TalkLiftApi } from '../../credentials/TalkLiftApi.credentials.ts';
import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import type { FailureReason } from '../../talklift/api/failures.ts';
import { apiTokenData, passwordData } from '../scenarios/credentialData.mts';
import { CredentialsStore } from './harness/credentialsStore.mts';
import { loadPackages, n8nsOwnNodes } from './harness/loadPackages.mts';
import { runWorkflow } from './harness/runWorkflow.mts';
import { startLiar } from './harness/startLiar.mts';
import type { Liar, Lie } from './harness/startLiar.mts';
import { testConnection } from './harness/testConnection.mts';

const type = new TalkLiftApi();
let sandbox: Sandbox;
let store: CredentialsStore;

beforeEach(async () => {
	sandbox = await startSandbox();
	store = new CredentialsStore({ getCredential: () => ({ type: new TalkLiftApi() }) });
});

afterEach(async () => {
	await sandbox.close();
});

const withPassword = (changes = {}) => passwordData(sandbox, changes);
const withApiToken = (apiToken: string, changes = {}) => apiTokenData(sandbox, apiToken, changes);

const testOf = async (data: object) =>
	await testConnection(store, type, store.save('talkLiftApi', data as never));

const green = { status: 'OK', message: 'Connection successful!' };

/** Red, with the words of the table: what happened, why, and what to do. */
function red(reason: FailureReason) {
	const { happened, todo } = failureSentences[reason];
	return {
		status: 'Error',
		message: expect.stringMatching(`^${quote(happened)}\\. .*${quote(todo)}`),
	};
}

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function calls() {
	return sandbox.traffic().flatMap((entry) => (entry.kind === 'call' ? [entry] : []));
}

describe('The connection test', () => {
	test('is green with the right e-mail and password, after one sign-in', async () => {
		expect(await testOf(withPassword())).toEqual(green);
		expect(sandbox.signIns).toBe(1);
	});

	test.each([
		['a slash after the base URL', () => ({ baseUrl: `${sandbox.url}/` })],
		['spaces around the base URL', () => ({ baseUrl: ` ${sandbox.url} ` })],
		['spaces around the e-mail', () => ({ email: ` ${sandbox.account.email} ` })],
	])('is green with %s', async (_, changes) => {
		expect(await testOf(withPassword(changes()))).toEqual(green);
	});

	test.each([
		['as it is', (token: string) => token],
		['with the word before it', (token: string) => ` Token ${token}\n`],
	])('is green with a good API token %s, and nothing was sent or changed', async (_, paste) => {
		expect(await testOf(withApiToken(paste(sandbox.tokens.issue())))).toEqual(green);
		expect(sandbox.signIns).toBe(0);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 0, feedback: 0 });
	});

	test('is red with a wrong password', async () => {
		expect(await testOf(withPassword({ password: 'wrong' }))).toEqual(red('passwordRefused'));
	});

	test('is red with a dead API token', async () => {
		const token = sandbox.tokens.issue();
		sandbox.tokens.revoke(token);
		expect(await testOf(withApiToken(token))).toEqual(red('tokenRefused'));
	});

	test.each<[string, object, FailureReason]>([
		['no e-mail', { email: ' ' }, 'credentialIncomplete'],
		['no password', { password: '' }, 'credentialIncomplete'],
		['a base URL without a scheme', { baseUrl: 'app.talklift.com' }, 'invalidBaseUrl'],
		['a host that does not exist', { baseUrl: 'http://talklift.invalid' }, 'hostUnknown'],
		['a port where nothing listens', { baseUrl: 'http://127.0.0.1:1' }, 'connectionRefused'],
	])('is red with %s, in both modes where it applies', async (_, changes, reason) => {
		expect(await testOf(withPassword(changes))).toEqual(red(reason));
		if ('baseUrl' in changes)
			expect(await testOf(withApiToken('abc', changes))).toEqual(red(reason));
	});

	test.each<[string, number, string, Record<string, string>, FailureReason, FailureReason]>([
		['an unknown path', 404, '<h1>Not Found</h1>', {}, 'wrongAddress', 'wrongAddress'],
		['any page', 200, '<!doctype html><title>Shop</title>', {}, 'wrongAddress', 'unexpectedPage'],
		['other JSON', 200, '{"hello":"world"}', {}, 'wrongAddress', 'wrongAddress'],
		['a redirect', 301, '', { location: 'https://elsewhere.example/' }, 'redirected', 'redirected'],
		['throttling', 429, '{"detail":"Request was throttled."}', {}, 'throttled', 'throttled'],
		['trouble', 500, '<h1>Server Error (500)</h1>', {}, 'serverTrouble', 'serverTrouble'],
		['a dead server behind it', 502, '<h1>Bad Gateway</h1>', {}, 'unavailable', 'unavailable'],
	])(
		'is red where the server answers with %s',
		async (_, status, body, headers, forPassword, forToken) => {
			const server = createServer((_request, response) => {
				const contentType = body.startsWith('{') ? 'application/json' : 'text/html';
				response.writeHead(status, { 'content-type': contentType, ...headers }).end(body);
			});
			server.listen(0, '127.0.0.1');
			await once(server, 'listening');
			const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			try {
				expect(await testOf(withPassword({ baseUrl }))).toEqual(red(forPassword));
				expect(await testOf(withApiToken('abc', { baseUrl }))).toEqual(red(forToken));
			} finally {
				server.close();
			}
		},
	);

	describe('where a GET on a call that takes POST is answered in another way', () => {
		const goodToken = '0123456789abcdef0123456789abcdef01234567';
		let liar: Liar;

		afterEach(async () => {
			await liar.close();
		});

		/** TalkLift, but for what it says to a good token's GET, and to one that is dead. */
		const startDialect = async (get: Lie, dead = 401) => {
			liar = await startLiar(({ method, path, authorization, body }) => {
				if (path === '/api-token-auth/')
					return body.includes('"right"')
						? { status: 200, body: { token: goodToken } }
						: { status: 400, body: { non_field_errors: ['Unable to log in.'] } };
				if (authorization !== `Token ${goodToken}`)
					return { status: dead, body: { detail: 'Invalid token.' } };
				return method === 'GET'
					? get
					: { status: 400, body: { text: ['This field is required.'] } };
			});
		};
		const gets: Array<[string, Lie]> = [
			['405', { status: 405, body: { detail: 'Method "GET" not allowed.' } }],
			['404 in JSON', { status: 404, body: { detail: 'Not found.' } }],
			['404 with a page', { status: 404, body: '<h1>Not Found</h1>' }],
			['403', { status: 403, body: { detail: 'You do not have permission.' } }],
			['403 with a page', { status: 403, body: '<h1>Forbidden</h1>' }],
			['200', { status: 200, body: [] }],
			['200 with a page', { status: 200, body: '<!doctype html><title>TalkLift</title>' }],
			['204', { status: 204 }],
			['a redirect', { status: 302, headers: { location: '/login' } }],
			['500', { status: 500, body: '<h1>Server Error (500)</h1>' }],
			['400', { status: 400, body: {} }],
		];
		const login = (word: string) => ({
			baseUrl: liar.url,
			authentication: 'password',
			email: 'nathan@example.com',
			password: word,
		});

		test.each(gets)(
			'it is green with %s for the right password and the right token',
			async (_, get) => {
				await startDialect(get);
				expect(await testOf(login('right'))).toEqual(green);
				expect(await testOf(withApiToken(goodToken, { baseUrl: liar.url }))).toEqual(green);
			},
		);

		test.each(gets)('it is red with %s for the wrong password and a dead token', async (_, get) => {
			await startDialect(get);
			expect(await testOf(login('wrong'))).toEqual(red('passwordRefused'));
			expect(await testOf(withApiToken('dead', { baseUrl: liar.url }))).toEqual(
				red('tokenRefused'),
			);
		});

		test('it is red for a dead token that gets 403 as well', async () => {
			await startDialect({ status: 405 }, 403);
			expect(await testOf(withApiToken('dead', { baseUrl: liar.url }))).toEqual(
				red('tokenRefused'),
			);
		});
	});

	test.each<[string, Lie]>([
		['another API that has no such path', { status: 404, body: { detail: 'Not Found' } }],
		['a wall in front', { status: 403, body: '<h1>Forbidden</h1>' }],
		['an API that takes anything', { status: 200, body: { ok: true } }],
		['an API that complains in text', { status: 400, body: 'Bad Request' }],
	])('is red with a token where there is no TalkLift but %s', async (_, lie) => {
		const liar = await startLiar(() => lie);
		try {
			const result = await testOf(withApiToken('abc', { baseUrl: liar.url }));
			expect(result).toEqual(red('wrongAddress'));
		} finally {
			await liar.close();
		}
	});

	test.each<[string, (other: Sandbox) => object, boolean]>([
		['a wrong password', () => ({ password: 'wrong' }), false],
		['an unknown e-mail', () => ({ email: 'nobody@example.com' }), false],
		['another server', (other) => ({ baseUrl: other.url, ...other.account }), true],
	])(
		'of a saved credential edited to %s does not use the old token',
		async (_, changes, isGreen) => {
			const other = await startSandbox();
			try {
				const saved = store.save('talkLiftApi', withPassword());
				expect(await testConnection(store, type, saved)).toEqual(green);
				const oldToken = String(store.read(saved.id).sessionToken).split(':')[1]!;
				const before = calls().length;
				store.edit(saved.id, changes(other) as never);
				const result = await testConnection(store, type, saved);
				expect(result).toEqual(isGreen ? green : red('passwordRefused'));
				const later = [...calls().slice(before), ...other.traffic()];
				expect(later.length).toBeGreaterThan(0);
				expect(JSON.stringify(later)).not.toContain(oldToken.slice(0, 4));
			} finally {
				await other.close();
			}
		},
	);

	test('notices that the password was changed in TalkLift, though the token still works', async () => {
		const saved = store.save('talkLiftApi', withPassword());
		expect(await testConnection(store, type, saved)).toEqual(green);
		sandbox.faults.set({
			kind: 'status',
			endpoint: 'login',
			status: 400,
		});
		expect(await testConnection(store, type, saved)).toMatchObject({ status: 'Error' });
	});
});

describe("n8n's HTTP Request node with this credential", () => {
	const run = async (url: string, data: object) => {
		const packages = await loadPackages([n8nsOwnNodes()]);
		store = new CredentialsStore({ getCredential: () => ({ type }) });
		const credential = store.save('talkLiftApi', data as never);
		const { data: ended } = await runWorkflow({
			file: {
				name: 'Request',
				nodes: [
					{
						id: '1',
						name: 'Request',
						type: 'n8n-nodes-base.httpRequest',
						typeVersion: 4.2,
						position: [0, 0],
						parameters: {
							method: 'GET',
							url,
							authentication: 'predefinedCredentialType',
							nodeCredentialType: 'talkLiftApi',
							options: { response: { response: { neverError: true } } },
						},
						credentials: { talkLiftApi: credential },
					},
				],
				connections: {},
			},
			packages: { ...packages, getCredential: () => ({ type }) },
			credentialsHelper: store,
			startNode: 'Request',
			items: [[{ json: {} }]],
		});
		expect(ended.resultData.error).toBeUndefined();
	};

	test('reaches TalkLift with the token', async () => {
		const url = `${sandbox.url}/api/v1/sessions/send_message/`;
		await run(url, withApiToken(sandbox.tokens.issue()));
		expect(calls()).toMatchObject([{ method: 'GET', status: 405 }]);
	});

	test('takes the token to no other server, whether called or redirected to', async () => {
		const seen: Array<string | undefined> = [];
		const other = createServer((request, response) => {
			seen.push(request.headers.authorization);
			response.end('{}');
		});
		other.listen(0, '127.0.0.1');
		await once(other, 'listening');
		const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
		try {
			const credential = withApiToken(sandbox.tokens.issue());
			await run(location, credential);
			sandbox.faults.set({ kind: 'redirect', location, status: 302 });
			await run(`${sandbox.url}/api/v1/sessions/send_message/`, credential);
			expect(seen).toEqual([undefined, undefined]);
		} finally {
			other.close();
		}
	});
});
