import type { Send } from '../../../nodes/TalkLift/transport/send.ts';
import { shareSignIn } from '../../../nodes/TalkLift/transport/shareSignIn.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import type { Failed, Outcome } from '../../../talklift/api/outcome.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';

const message = { endpoint: endpoints.sendMessage, body: {} };
const answered: Outcome = { kind: 'sent', status: 200, body: {} };
const refused: Failed = { kind: 'failed', reason: 'tokenRefused', delivered: 'no', status: 401 };

/** A TalkLift whose tokens can die, behind an n8n that signs in when there is no token. */
function talkLift(token?: string, { canSignIn = true } = {}) {
	const state = {
		token,
		valid: new Set(['good']),
		signIns: 0,
		sent: 0,
		/** What a sign-in gives instead of a token. */
		signInFailure: undefined as Failed | undefined,
		/** What the next requests end with before they get anywhere. */
		failures: [] as Failed[],
		/** What the next request waits for under way. */
		hold: undefined as Promise<void> | undefined,
	};
	const raw: Send = async () => {
		await new Promise(setImmediate);
		const failure = state.failures.shift();
		if (failure) return failure;
		if (state.token === undefined) {
			state.signIns += 1;
			await new Promise(setImmediate);
			if (state.signInFailure) return { ...state.signInFailure, duringSignIn: true };
			state.token = `token ${state.signIns}`;
			state.valid.add(state.token);
		}
		const used = state.token;
		state.sent += 1;
		const { hold } = state;
		state.hold = undefined;
		await hold;
		await new Promise(setImmediate);
		return state.valid.has(used) ? answered : refused;
	};
	const session = {
		token: () => state.token,
		forget: () => {
			if (canSignIn) state.token = undefined;
		},
	};
	return { state, send: shareSignIn(raw, session) };
}

async function sendMany(send: Send, count: number): Promise<string[]> {
	const outcomes = await Promise.all(Array.from({ length: count }, () => send(message)));
	return outcomes.map((outcome) => (outcome.kind === 'sent' ? 'sent' : outcome.reason));
}

const all = (count: number, what: string) => Array<string>(count).fill(what);

describe('One sign-in for everyone', () => {
	test('when there is no token', async () => {
		const { send, state } = talkLift();
		expect(await sendMany(send, 25)).toEqual(all(25, 'sent'));
		expect(state).toMatchObject({ signIns: 1, sent: 25 });
	});

	test('when the stored token is dead from the start: one request finds out', async () => {
		const { send, state } = talkLift('dead');
		expect(await sendMany(send, 25)).toEqual(all(25, 'sent'));
		expect(state).toMatchObject({ signIns: 1, sent: 26 });
	});

	test('when the token dies while 25 are under way', async () => {
		const { send, state } = talkLift('good');
		expect(await send(message)).toBe(answered);
		state.valid.delete('good');
		expect(await sendMany(send, 25)).toEqual(all(25, 'sent'));
		expect(state).toMatchObject({ signIns: 1, sent: 1 + 25 + 25 });
	});

	test('when one that is under way for long is refused after the others have a new token', async () => {
		const { send, state } = talkLift('good');
		await send(message);
		state.valid.clear();
		let release = () => {};
		state.hold = new Promise((resolve) => (release = resolve));
		const slow = send(message);
		await new Promise(setImmediate);
		expect(await sendMany(send, 5)).toEqual(all(5, 'sent'));
		release();
		expect(await slow).toBe(answered);
		expect(state.signIns).toBe(1);
	});

	test('when the first request ends before it signs in', async () => {
		const { send, state } = talkLift();
		state.failures = [toFailed('invalidRequest')];
		expect(await sendMany(send, 25)).toEqual(['invalidRequest', ...all(24, 'sent')]);
		expect(state).toMatchObject({ signIns: 1, sent: 24 });
	});

	test('each time the token dies again', async () => {
		const { send, state } = talkLift('good');
		for (let time = 1; time <= 3; time += 1) {
			state.valid.clear();
			expect(await sendMany(send, 5)).toEqual(all(5, 'sent'));
			expect(state.signIns).toBe(time);
		}
	});

	test('and none at all while the token is good', async () => {
		const { send, state } = talkLift('good');
		await sendMany(send, 25);
		expect(state).toMatchObject({ signIns: 0, sent: 25 });
	});
});

describe('While nobody can get through', () => {
	test.each(['connectionRefused', 'maintenance'] as const)(
		'one request finds out for all that wait for it: %s',
		async (reason) => {
			const { send, state } = talkLift();
			state.failures = [toFailed(reason, { delivered: 'maybe' })];
			const [first, ...others] = await Promise.all(all(25, '').map(() => send(message)));
			expect(first).toEqual(toFailed(reason, { delivered: 'maybe' }));
			// Nothing was sent of these, whatever became of the first.
			expect(others).toEqual(Array(24).fill(toFailed(reason, { delivered: 'no' })));
			expect(await sendMany(send, 3)).toEqual(all(3, 'sent'));
			expect(state).toMatchObject({ signIns: 1, sent: 3 });
		},
	);
});

describe('After a refusal', () => {
	test('of the password mid-run, everything ends with it and nothing more is sent', async () => {
		const { send, state } = talkLift('good');
		await send(message);
		state.valid.clear();
		state.signInFailure = { kind: 'failed', reason: 'passwordRefused', delivered: 'no' };
		expect(await sendMany(send, 25)).toEqual(all(25, 'passwordRefused'));
		expect(await sendMany(send, 25)).toEqual(all(25, 'passwordRefused'));
		expect(state).toMatchObject({ signIns: 1, sent: 1 + 25 });
	});

	test('of a token that was given out a moment ago, it is tried once more, without a second sign-in', async () => {
		const { send, state } = talkLift('dead');
		state.valid.add = () => state.valid;
		expect(await sendMany(send, 25)).toEqual(all(25, 'tokenRefused'));
		expect(state).toMatchObject({ signIns: 1, sent: 3 });
	});

	test('of a token that is not known everywhere a moment after the sign-in, nothing is lost', async () => {
		const { send, state } = talkLift();
		const late = state.valid.add.bind(state.valid);
		state.valid.add = (token) => {
			// Known from the second request on.
			setImmediate(() => setImmediate(() => late(token)));
			return state.valid;
		};
		expect(await sendMany(send, 25)).toEqual(all(25, 'sent'));
		expect(state).toMatchObject({ signIns: 1, sent: 26 });
	});

	test("of the user's own API token, it is tried once more and then no more", async () => {
		const { send, state } = talkLift('dead', { canSignIn: false });
		expect(await sendMany(send, 25)).toEqual(all(25, 'tokenRefused'));
		expect(state).toMatchObject({ signIns: 0, sent: 2 });
	});

	test('of a good API token by a hiccup, nothing is lost', async () => {
		const { send, state } = talkLift('good', { canSignIn: false });
		await send(message);
		state.valid.clear();
		const sending = sendMany(send, 5);
		await new Promise(setImmediate);
		await new Promise(setImmediate);
		state.valid.add('good');
		expect(await sending).toEqual(all(5, 'sent'));
	});

	test('of a sign-in that may work later, there is no further one in this run', async () => {
		const { send, state } = talkLift();
		state.signInFailure = { kind: 'failed', reason: 'unavailable', delivered: 'maybe' };
		expect(await sendMany(send, 25)).toEqual(all(25, 'unavailable'));
		expect(await send(message)).toMatchObject({ reason: 'unavailable', delivered: 'no' });
		expect(await sendMany(send, 25)).toEqual(all(25, 'unavailable'));
		expect(state).toMatchObject({ signIns: 1, sent: 0 });
	});
});
