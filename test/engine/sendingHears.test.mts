import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import { endpoints } from '../../talklift/api/endpoints.ts';
import type { FailureReason } from '../../talklift/api/failures.ts';
import { createSender } from './harness/sender.mts';
import { startLiar } from './harness/startLiar.mts';
import type { HeardCall, Liar, Lie } from './harness/startLiar.mts';

const signInPath = endpoints.signIn.path;
const messagePath = endpoints.sendMessage.path;
const liveToken = '0123456789abcdef0123456789abcdef01234567';
const password = 'p&ss "wörd" <1>\\/ 50%';
const email = 'nathan@example.com';

let liar: Liar;

afterEach(async () => {
	await liar.close();
});

/** A server that signs in and takes messages, except for what a test has it say. */
const startLying = async (lies: {
	signIn?: (call: HeardCall, number: number) => Lie | undefined;
	message?: (call: HeardCall, number: number) => Lie | undefined;
}) => {
	liar = await startLiar((call) => {
		const number = liar.callsTo(call.path);
		if (call.path === signInPath)
			return lies.signIn?.(call, number) ?? { status: 200, body: { token: liveToken } };
		return lies.message?.(call, number) ?? { status: 201, body: {} };
	});
	return createSender({ baseUrl: liar.url, authentication: 'password', email, password });
};

const messages = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ session_id: index, text: `message ${index}` }));

const endsWith = (reason: FailureReason) =>
	expect.objectContaining({ sent: false, message: failureSentences[reason].happened });

const sent = { sent: true };

describe('A sign-in that succeeds in another form', () => {
	test.each<[string, object | string, FailureReason]>([
		['a key', { key: liveToken }, 'signInUnknown'],
		['access and refresh', { access: liveToken, refresh: liveToken }, 'signInUnknown'],
		['a token further inside', { data: { token: liveToken } }, 'signInUnknown'],
		['a list', [liveToken], 'wrongAddress'],
		['plain text', liveToken, 'wrongAddress'],
		['a page', `<!doctype html><title>${liveToken}</title>`, 'wrongAddress'],
		['an unknown name', { ticket: liveToken }, 'wrongAddress'],
		['a detail', { detail: `Use ${liveToken}` }, 'wrongAddress'],
	])('is never quoted: %s', async (_, body, reason) => {
		const sender = await startLying({ signIn: () => ({ status: 200, body }) });
		const endings = await sender.send(messages(3));
		expect(endings).toEqual(Array(3).fill(endsWith(reason)));
		expect(JSON.stringify(endings)).not.toContain(liveToken.slice(0, 8));
		expect(liar.callsTo(signInPath)).toBe(1);
		expect(liar.callsTo(messagePath)).toBe(0);
	});

	test.each<[string, string]>([
		['far too long', 'a'.repeat(20_000)],
		['two lines', 'abc\ndef'],
		['with letters no header takes', 'tökén'],
		['empty', ''],
	])('with a token that is %s is refused, and the token is not stored', async (_, token) => {
		let isWell = false;
		const sender = await startLying({
			signIn: () => (isWell ? undefined : { status: 200, body: { token } }),
		});
		expect(await sender.send(messages(2))).toEqual(Array(2).fill(endsWith('signInUnknown')));
		expect(sender.credentials.read(sender.credential.id).sessionToken ?? '').toBe('');
		isWell = true;
		expect(await sender.send(messages(2))).toEqual([sent, sent]);
	});
});

describe('A server that repeats what it was sent', () => {
	const spellings: Array<[string, (text: string) => string]> = [
		['as it is', (text) => text],
		['as JSON in text', (text) => JSON.stringify(text)],
		['as HTML', (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
		['as a URL', encodeURIComponent],
		['in base64', (text) => Buffer.from(`${email}:${text}`).toString('base64')],
		['on several lines', (text) => text.replaceAll(' ', '\n')],
	];

	test.each(spellings)('does not bring the password to light: %s', async (_, spell) => {
		const lie = () => ({ status: 400, body: { non_field_errors: [`Bad: ${spell(password)}`] } });
		const sender = await startLying({ signIn: lie });
		const [ending] = await sender.send(messages(1));
		expect(ending).toEqual(endsWith('passwordRefused'));
		expect(ending!.description).toContain('TalkLift says: Bad: ');
		expect(ending!.description).not.toContain(spell(password));
		expect(ending!.description).not.toMatch(/w(ö|%C3%B6)rd/);
	});

	test.each(spellings)('does not bring the token to light: %s', async (_, spell) => {
		const filler = 'x'.repeat(575);
		const sender = await startLying({
			message: () => ({ status: 400, body: { text: [`${filler} ${spell(liveToken)}`] } }),
		});
		const [ending] = await sender.send(messages(1));
		expect(ending!.description).toContain(filler);
		expect(ending!.description).not.toMatch(/0123|MDEyMzQ1/);
	});

	test('does not bring a token to light that it has taken no more, and that was renewed', async () => {
		const tokens = ['0123-first-token', '4567-second-token'];
		let signIns = 0;
		let isDead = false;
		const sender = await startLying({
			signIn: () => ({ status: 200, body: { token: tokens[signIns++] } }),
			message: ({ authorization }) => {
				if (!isDead) return undefined;
				if (authorization === `Token ${tokens[0]}`) return { status: 401 };
				return { status: 400, body: { text: [`Not ${tokens[0]}, but ${authorization}.`] } };
			},
		});
		expect(await sender.send(messages(1))).toEqual([sent]);
		isDead = true;
		const [ending] = await sender.send(messages(1));
		expect(signIns).toBe(2);
		expect(ending!.description).toContain('Not …, but Token ….');
	});

	test('does not bring it to light where a redirect leads', async () => {
		const location = `https://elsewhere.example/${liveToken}/?password=${encodeURIComponent(password)}`;
		const sender = await startLying({ message: () => ({ status: 302, headers: { location } }) });
		const [ending] = await sender.send(messages(1));
		expect(ending).toEqual(endsWith('redirected'));
		expect(ending!.description).toContain('It leads to https://elsewhere.example/…/.');
	});

	test('does not bring it to light in success', async () => {
		const sender = await startLying({
			message: ({ authorization }) => ({ status: 200, body: { heard: [authorization] } }),
		});
		expect(await sender.send(messages(1))).toEqual([sent]);
		expect(sender.responses).toEqual([{ heard: ['Token …'] }]);
	});
});

describe('A response to a message that was taken', () => {
	test.each<[string, string]>([
		['nested thousands deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
		['of tens of megabytes', `"${'x'.repeat(20_000_000)}"`],
		['of a hundred thousand values', JSON.stringify(Array(100_000).fill(0))],
	])('does not become part of the item when it is %s', async (_, body) => {
		const headers = { 'content-type': 'application/json' };
		const sender = await startLying({ message: () => ({ status: 200, headers, body }) });
		expect(await sender.send(messages(1))).toEqual([sent]);
		expect(sender.responses).toEqual([expect.stringMatching(/^Left out: /)]);
	});

	test.each<[string, Lie, unknown]>([
		['JSON', { status: 200, body: { id: 7 } }, { id: 7 }],
		['JSON, created', { status: 201, body: { id: 7 } }, { id: 7 }],
		['text', { status: 200, body: 'OK' }, 'OK'],
		['nothing', { status: 204 }, ''],
		['nothing, with 200', { status: 200 }, ''],
	])('is taken as success: %s', async (_, lie, response) => {
		const sender = await startLying({ message: () => lie });
		expect(await sender.send(messages(1))).toEqual([sent]);
		expect(sender.responses).toEqual([response]);
	});
});

describe('A sign-in in trouble', () => {
	test.each([500, 502, 503])('with %i is repeated as one, for all items', async (status) => {
		const sender = await startLying({ signIn: () => ({ status, body: '<h1>Trouble</h1>' }) });
		const endings = await sender.send(messages(100));
		const reason = status === 500 ? 'serverTrouble' : 'unavailable';
		expect(endings).toEqual(Array(100).fill(endsWith(reason)));
		expect(endings[99]!.description).toContain('It was not delivered.');
		expect(liar.callsTo(signInPath)).toBe(4);
		expect(liar.callsTo(messagePath)).toBe(0);
	});

	test('that passes costs nothing', async () => {
		const sender = await startLying({
			signIn: (_, number) => (number <= 2 ? { status: 500 } : undefined),
		});
		expect(await sender.send(messages(30))).toEqual(Array(30).fill(sent));
		expect(liar.callsTo(signInPath)).toBe(3);
	});

	test('with 429 without end is repeated as one, for all items, until the time is up', async () => {
		const sender = await startLying({ signIn: () => ({ status: 429 }) });
		const endings = await sender.send(messages(100), { maxWait: 2 });
		expect(endings).toEqual(Array(100).fill(endsWith('throttled')));
		expect(liar.callsTo(signInPath)).toBeLessThanOrEqual(5);
	});
});

describe('A token that was given out a moment ago', () => {
	test('may be refused once: nothing is lost, and nobody signs in again', async () => {
		const sender = await startLying({
			message: (_, number) =>
				number === 1 ? { status: 401, body: { detail: 'Invalid token.' } } : undefined,
		});
		expect(await sender.send(messages(30))).toEqual(Array(30).fill(sent));
		expect([liar.callsTo(signInPath), liar.callsTo(messagePath)]).toEqual([1, 31]);
	});

	test('that is refused twice ends every item', async () => {
		const sender = await startLying({
			message: () => ({ status: 401, body: { detail: 'Invalid token.' } }),
		});
		expect(await sender.send(messages(30))).toEqual(Array(30).fill(endsWith('tokenRefused')));
		expect([liar.callsTo(signInPath), liar.callsTo(messagePath)]).toEqual([1, 2]);
	});
});

describe('A server that asks to slow down without end', () => {
	test('for a thousandth of a second is not asked thousands of times', async () => {
		const lie = { status: 429, headers: { 'retry-after': '0.001' } };
		const sender = await startLying({ message: () => lie });
		const endings = await sender.send(messages(1), { maxWait: 2.5 });
		expect(endings).toEqual([endsWith('throttled')]);
		expect(liar.callsTo(messagePath)).toBeLessThanOrEqual(5);
	});

	test('keeps some items waiting, and the rest ends at once and says why', async () => {
		const lie = { status: 429, headers: { 'retry-after': '1' } };
		const sender = await startLying({ message: () => lie });
		const endings = await sender.send(messages(200), { maxWait: 1.5, maxConcurrent: 5 });
		expect(endings).toEqual(Array(200).fill(endsWith('throttled')));
		expect(endings[199]!.description).toContain('in vain');
		expect(endings[199]!.description).toContain('It was not delivered.');
		// Two tries of five items, and those that had begun when the third gave up.
		expect(liar.callsTo(messagePath)).toBeLessThanOrEqual(20);
	});

	test('for ever is quoted in words', async () => {
		const lie = { status: 429, headers: { 'retry-after': '9'.repeat(400) } };
		const sender = await startLying({ message: () => lie });
		const [ending] = await sender.send(messages(1));
		expect(ending!.description).toContain('It asked to wait for more than a day.');
	});

	test('ends when the execution is stopped', async () => {
		const stop = new AbortController();
		const sender = await startLying({
			message: () => {
				setImmediate(() => stop.abort());
				return { status: 429, headers: { 'retry-after': '250' } };
			},
		});
		await sender.send(messages(20), { maxConcurrent: 1 }, stop.signal).catch(() => {});
		expect(liar.callsTo(messagePath)).toBe(1);
	});
});

describe('A server that is down', () => {
	test('is known to be, also when there is little time to wait', async () => {
		const sender = await startLying({ message: () => ({ status: 500 }) });
		const options = { maxWait: 1, maxConcurrent: 10, retryAmbiguous: true };
		const endings = await sender.send(messages(60), options);
		expect(endings).toEqual(Array(60).fill(endsWith('serverTrouble')));
		// Ten items are repeated before it is known, twice if chance makes the waits short; the others never.
		expect(liar.callsTo(messagePath)).toBeLessThanOrEqual(10 * 3 + 50);
	});
});
