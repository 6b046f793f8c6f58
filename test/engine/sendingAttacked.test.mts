import fastCheck from 'fast-check';

import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import { endpoints } from '../../talklift/api/endpoints.ts';
import { hostileResponses } from '../attack/hostileResponses.mts';
import { spellingsOf } from '../attack/spellingsOf.mts';
import { fakeClock } from '../unit/transport/fakeClock.mts';
import { createSender } from './harness/sender.mts';
import type { Ending } from './harness/sender.mts';
import { startLiar } from './harness/startLiar.mts';
import type { Liar, Lie } from './harness/startLiar.mts';
import '../chance.mts';

const token = '0123456789abcdef0123456789abcdef01234567';
const password = 'p&ss "wörd" <1>\\/ 50%';
const email = 'nathan@example.com';
const secrets = [...spellingsOf(password, email), ...spellingsOf(token)];

const signedIn: Lie = { status: 200, body: { token } };
const taken: Lie = { status: 201, body: {} };

/** What was said to each message, by its text, in the order of its tries. */
type Said = Map<string, Lie[]>;

/** Some responses that break off come as whole ones without a body: the status says enough. */
const came = ({ breaks }: Lie) => breaks !== 'before';

const isTaken = (lie: Lie) => came(lie) && lie.status >= 200 && lie.status < 300;

/** Whether a response says that nothing was done, or that another token is wanted. */
const isDeclined = (lie: Lie) =>
	came(lie) &&
	(lie.status === 429 ||
		lie.status === 401 ||
		(lie.status === 503 && Boolean(lie.headers?.['retry-after'])) ||
		(lie.status === 403 && /token|inactive|credentials/i.test(String(lie.body))));

/** Whether a response leaves no doubt that nothing was delivered. */
const isClearlyNot = (lie: Lie) =>
	isDeclined(lie) || (came(lie) && lie.status >= 300 && lie.status < 500);

function expectHonest(endings: Ending[], said: Said): void {
	const known = Object.values(failureSentences).map(({ happened }) => happened);
	for (const [index, { sent, message, description = '' }] of endings.entries()) {
		const lies = said.get(`message ${index}`) ?? [];
		// Again only after it was declined: whatever else was said, it may have been delivered.
		expect(lies.slice(0, -1).filter((lie) => !isDeclined(lie))).toEqual([]);
		if (sent) {
			expect(isTaken(lies.at(-1)!)).toBe(true);
			continue;
		}
		expect(known).toContain(message);
		expect(description.length).toBeLessThan(2_500);
		const isSaidNot = description.includes('It was not delivered.');
		expect(isSaidNot || description.includes('It may have been delivered all the same')).toBe(true);
		if (isSaidNot) expect(lies.filter((lie) => !isClearlyNot(lie))).toEqual([]);
	}
}

describe('Sending to a server that may say anything', () => {
	let elsewhere: Liar;
	let liar: Liar;
	let respond: Parameters<typeof startLiar>[0];
	const prototype = Object.getOwnPropertyNames(Object.prototype).join();

	beforeAll(async () => {
		elsewhere = await startLiar(() => taken);
		liar = await startLiar((call) => respond(call));
	});
	afterAll(async () => {
		await liar.close();
		await elsewhere.close();
	});

	/** Sends messages, four to a session, to a server that says all of this before it says what is right. */
	async function sendTo(lies: { signIns: Lie[]; messages: Lie[] }, repeatAmbiguous = false) {
		const said: Said = new Map();
		const inOrder = new Map<number, string[]>();
		const [signIns, toMessages] = [[...lies.signIns], [...lies.messages]];
		liar.calls.length = 0;
		respond = ({ path, body }) => {
			if (path === endpoints.signIn.path) return signIns.shift() ?? signedIn;
			const { session_id: session, text } = JSON.parse(body) as {
				session_id: number;
				text: string;
			};
			const lie = toMessages.shift() ?? taken;
			if (!said.has(text)) inOrder.set(session, [...(inOrder.get(session) ?? []), text]);
			said.set(text, [...(said.get(text) ?? []), lie]);
			return lie;
		};
		const items = Array.from({ length: 8 }, (_, index) => ({
			session_id: index % 2,
			text: `message ${index}`,
		}));
		const data = { baseUrl: liar.url, authentication: 'password', email, password };
		const sender = createSender(data, { clock: fakeClock() });
		const endings = await sender.send(items, { maxWait: 20, retryAmbiguous: repeatAmbiguous });
		const { sessionToken } = sender.credentials.read(sender.credential.id);
		return { endings, said, inOrder, responses: sender.responses, sessionToken };
	}

	const lies = () =>
		fastCheck.record({
			// The token is no secret that anybody knows of before it was given out.
			signIns: fastCheck.array(hostileResponses([password], elsewhere.url), { maxLength: 3 }),
			messages: fastCheck.array(hostileResponses([password, token], elsewhere.url), {
				minLength: 1,
				maxLength: 12,
			}),
		});

	test('never sends a message twice that may have arrived, and says of each what became of it', async () => {
		await fastCheck.assert(
			fastCheck.asyncProperty(lies(), async (given) => {
				const { endings, said, inOrder } = await sendTo(given);
				expect(endings).toHaveLength(8);
				expectHonest(endings, said);
				for (const texts of inOrder.values()) {
					const numbers = texts.map((text) => Number(text.slice('message '.length)));
					expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
				}
			}),
			{ numRuns: 150 },
		);
	}, 120_000);

	test('brings no secret to light, goes nowhere else and does not wear itself out', async () => {
		await fastCheck.assert(
			fastCheck.asyncProperty(lies(), fastCheck.boolean(), async (given, repeatAmbiguous) => {
				const { endings, responses, sessionToken } = await sendTo(given, repeatAmbiguous);
				const shown = JSON.stringify([endings, responses]);
				expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
				expect(shown.length).toBeLessThan(8 * 300_000);
				expect(String(sessionToken ?? '').length).toBeLessThan(5_000);
				expect(liar.callsTo(endpoints.signIn.path)).toBeLessThanOrEqual(12);
				expect(liar.calls.length).toBeLessThanOrEqual(100);
				const others = liar.calls.filter(({ path }) => !pathsCalled.includes(path));
				expect(others).toEqual([]);
			}),
			{ numRuns: 150 },
		);
		expect(elsewhere.calls).toEqual([]);
		expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
	}, 120_000);
});

const pathsCalled: string[] = [endpoints.signIn.path, endpoints.sendMessage.path];
