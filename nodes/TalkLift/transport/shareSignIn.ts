import { failures } from '../../../talklift/api/failures.ts';
import type { Failed, Outcome } from '../../../talklift/api/outcome.ts';
import type { Send } from './send.ts';

/** The token that requests are sent with. `send` signs in by itself when there is none. */
export interface Session {
	token(): string | undefined;
	/** Gives up a token that TalkLift refused. One that the user entered stays: there is no other. */
	forget(): void;
}

/**
 * One sign-in for all requests, however many are under way. As long as it isn't known whether the token
 * is good (at the start, and after a refusal) one request goes ahead and the others wait for it.
 *
 * A sign-in that failed is the last one: every further request ends as it did, and none is sent. A
 * thousand more sign-ins could lock the account; what may be repeated about it, `send` has repeated.
 * The same holds after TalkLift has refused a token twice that it had just given out.
 *
 * It belongs inside `retry`, around each single try: a request that waits between two tries must not
 * go on with a token that was given up meanwhile.
 */
export function shareSignIn(send: Send, session: Session): Send {
	let isOpen = false;
	let ahead: Promise<Outcome> | undefined;
	let refusal: Failed | undefined;

	return async (request) => {
		let refusedToken: string | undefined;
		for (;;) {
			if (refusal) return { ...refusal, delivered: 'no' };
			if (ahead) {
				const outcome = await ahead;
				if (concernsEverybody(outcome)) return { ...outcome, delivered: 'no' };
				continue;
			}

			const tokenBefore = session.token();
			const sending = send(request);
			if (!isOpen) ahead = sending;
			const outcome = await sending;
			if (ahead === sending) ahead = undefined;

			if (outcome.kind === 'failed' && outcome.duringSignIn) {
				refusal = outcome;
				return outcome;
			}
			if (outcome.kind === 'sent' || outcome.reason !== 'tokenRefused') {
				isOpen = session.token() !== undefined;
				return outcome;
			}
			const token = tokenBefore ?? session.token();
			// Another request has renewed it while this one was under way.
			if (token !== session.token()) continue;
			if (token === refusedToken) {
				refusal = outcome;
				return outcome;
			}
			refusedToken = token;
			isOpen = false;
			// One from a moment ago may not be known everywhere yet: it is tried once more.
			if (tokenBefore !== undefined) session.forget();
		}
	};
}

/** What the others would meet as well: nobody can get through just now. */
function concernsEverybody(outcome: Outcome): outcome is Failed {
	return outcome.kind === 'failed' && failures[outcome.reason].repeat === 'always';
}
