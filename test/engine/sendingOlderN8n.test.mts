import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import type { FailureReason } from '../../talklift/api/failures.ts';
import { createSender } from './harness/sender.mts';
import type { Ending } from './harness/sender.mts';
import { startLiar } from './harness/startLiar.mts';
import type { Liar } from './harness/startLiar.mts';

// Before n8n-workflow 2.34 an error that is wrapped in another one loses what it says of its cause.

const olderN8n = { withoutCauses: true };
const messages = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ session_id: index, text: `message ${index}` }));
const feedback = [{ session: 1, id: 2, slot: 3, data: 'x' }];

const endsWith = (reason: FailureReason) =>
	expect.objectContaining({ sent: false, message: failureSentences[reason].happened });

let close: (() => Promise<unknown>) | undefined;

afterEach(async () => {
	await close?.();
	close = undefined;
});

async function startLying(...lies: Parameters<typeof startLiar>): Promise<Liar> {
	const liar = await startLiar(...lies);
	close = async () => await liar.close();
	return liar;
}

/** A server with a way of its own to deal with requests. */
async function startBreaking(handle: RequestListener): Promise<string> {
	const server = createServer((request, response) => {
		request.resume();
		handle(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const withToken = (baseUrl: string) =>
	createSender({ baseUrl, authentication: 'apiToken', apiToken: 'abc' }, olderN8n);

describe('On an n8n whose errors lose their cause', () => {
	test('a wrong password is known after one sign-in, for all items', async () => {
		const liar = await startLying(() => ({
			status: 400,
			body: { non_field_errors: ['Unable to log in with provided credentials.'] },
		}));
		const login = { email: 'nathan@example.com', password: 'wrong' };
		const data = { baseUrl: liar.url, authentication: 'password', ...login };
		const endings: Ending[] = await createSender(data, olderN8n).send(messages(60));
		expect(endings).toEqual(Array(60).fill(endsWith('passwordRefused')));
		expect(endings[59]!.description).toContain('It was not delivered.');
		expect(liar.calls).toHaveLength(1);
	});

	test('a server that cannot be reached is named, also when n8n signs in', async () => {
		const baseUrl = 'http://127.0.0.1:1';
		expect(await withToken(baseUrl).send(messages(2))).toEqual(
			Array(2).fill(endsWith('connectionRefused')),
		);
		const data = { baseUrl, authentication: 'password', email: 'a@example.com', password: 'x' };
		expect(await createSender(data, olderN8n).send(messages(2))).toEqual(
			Array(2).fill(endsWith('connectionRefused')),
		);
	});

	test.each<[string, (response: ServerResponse) => void]>([
		['a reset connection', (response) => response.socket?.resetAndDestroy()],
		['a closed connection', (response) => response.destroy()],
		[
			'a response that breaks off',
			(response) => {
				response.writeHead(200, { 'content-length': '100' }).write('{"id":');
				setTimeout(() => response.destroy(), 50);
			},
		],
	])('%s is named, and feedback is repeated', async (_, breakOff) => {
		let calls = 0;
		const url = await startBreaking((_request, response) => {
			calls += 1;
			// The message, and the feedback's first try.
			if (calls <= 2) breakOff(response);
			else response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
		});
		const sender = withToken(url);
		expect(await sender.send(messages(1))).toEqual([endsWith('connectionLost')]);
		expect(await sender.send(feedback)).toEqual([{ sent: true }]);
		expect(calls).toBe(3);
	});

	test('a response that takes too long is named', async () => {
		const url = await startBreaking(() => {});
		expect(await withToken(url).send(messages(1), { timeout: 0.3 })).toEqual([
			endsWith('timedOut'),
		]);
	});
});
