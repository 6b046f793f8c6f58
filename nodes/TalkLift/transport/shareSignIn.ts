import { errorHints } from '../../../talklift/errorHints.ts';
import type { Failed, Outcome } from '../../../talklift/outcome.ts';
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
 * Once TalkLift has refused the password, or a token it has just given out, every further request
 * ends with that refusal and none is sent.
 */
export function shareSignIn(send: Send, session: Session): Send {
	let isOpen = false;
	let ahead: Promise<Outcome> | undefined;
	let refusal: Failed | undefined;

	return async (request) => {
		let refusedToken: string | undefined;
		let wasMaybeDelivered = false;
		const end = (outcome: Outcome): Outcome =>
			wasMaybeDelivered && outcome.kind === 'failed' ? { ...outcome, delivered: 'maybe' } : outcome;

		for (;;) {
			if (refusal) return end({ ...refusal, delivered: 'no' });
			if (ahead) {
				const outcome = await ahead;
				// Nobody could sign in just now: this request would meet the same.
				if (isFailedSignIn(outcome)) return end(outcome);
				continue;
			}

			const tokenBefore = session.token();
			const sending = send(request);
			if (!isOpen) ahead = sending;
			const outcome = await sending;
			if (ahead === sending) ahead = undefined;

			if (isFailedSignIn(outcome)) {
				if (errorHints[outcome.reason].repeat === 'never') refusal = outcome;
				return end(outcome);
			}
			if (outcome.kind === 'answered' || outcome.reason !== 'tokenRefused') {
				isOpen = session.token() !== undefined;
				return end(outcome);
			}
			if (outcome.delivered === 'maybe') wasMaybeDelivered = true;
			const token = tokenBefore ?? session.token();
			// Another request has renewed it while this one was under way.
			if (token !== session.token()) continue;
			if (tokenBefore === undefined || tokenBefore === refusedToken) {
				refusal = outcome;
				return end(outcome);
			}
			refusedToken = token;
			isOpen = false;
			session.forget();
		}
	};
}

function isFailedSignIn(outcome: Outcome): outcome is Failed & { duringSignIn: true } {
	return outcome.kind === 'failed' && outcome.duringSignIn === true;
}
