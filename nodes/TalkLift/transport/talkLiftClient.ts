import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Endpoint } from '../../../talklift/api/endpoints.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import type { Answered } from '../../../talklift/api/outcome.ts';
import type { Clock } from './clock.ts';
import { realClock } from './clock.ts';
import type { RunInTurn } from './limitConcurrency.ts';
import { limitConcurrency } from './limitConcurrency.ts';
import { retry } from './retry.ts';
import { sendThroughN8n } from './sendThroughN8n.ts';
import { shareSignIn } from './shareSignIn.ts';
import { toNodeError } from './toNodeError.ts';

export interface ClientOptions {
	/** How many items are worked on at a time. */
	maxConcurrent: number;
	/** How long one request may take. */
	timeoutMs: number;
	/** How long one item may wait in all when TalkLift asks for pauses or has to be asked again. */
	maxWaitMs: number;
	/** Repeat messages that may have been delivered already. */
	repeatAmbiguous: boolean;
}

export const defaultOptions: ClientOptions = {
	maxConcurrent: 10,
	timeoutMs: 60_000,
	maxWaitMs: 300_000,
	repeatAmbiguous: false,
};

/** TalkLift, for one run of a node. */
export interface TalkLiftClient {
	/**
	 * Runs an item's task when it is its turn: at most `maxConcurrent` at a time, and one after the other,
	 * in the order of the calls, within a session. All calls for the item belong into the task.
	 *
	 * The first argument is the chat session's id; undefined when the item has none.
	 */
	inTurn: RunInTurn;
	/** @throws {NodeApiError} saying what happened, what to do, and whether it may have been delivered */
	sendFeedback(body: IDataObject, itemIndex: number): Promise<Answered>;
	/** @throws {NodeApiError} saying what happened, what to do, and whether it may have been delivered */
	sendMessage(body: IDataObject, itemIndex: number): Promise<Answered>;
	/** How the calls so far have ended. */
	readonly counts: { answered: number; failed: number };
}

/**
 * Starts a client with the node's credential `talkLiftApi`, which is read once, here.
 *
 * @param options what is left out is as in `defaultOptions`
 * @throws what n8n throws when no credential is selected
 */
export async function startClient(
	n8n: IExecuteFunctions,
	options: Partial<ClientOptions> = {},
	clock: Clock = realClock,
): Promise<TalkLiftClient> {
	const { maxConcurrent, timeoutMs, maxWaitMs, repeatAmbiguous } = {
		...defaultOptions,
		...options,
	};
	const data = await n8n.getCredentials<ICredentialDataDecryptedObject>('talkLiftApi');
	const through = sendThroughN8n(n8n, data, timeoutMs);
	const signal = n8n.getExecutionCancelSignal();
	const retryOptions = { maxWaitMs, repeatAmbiguous, signal, clock };
	const send = retry(shareSignIn(through.send, through.session), retryOptions);
	const counts = { answered: 0, failed: 0 };

	async function call(endpoint: Endpoint, body: IDataObject, itemIndex: number): Promise<Answered> {
		const outcome = await send({ endpoint, body });
		counts[outcome.kind] += 1;
		if (outcome.kind === 'answered') return outcome;
		if (outcome.reason === 'cancelled')
			outcome.detail = `TalkLift had taken ${counts.answered} requests by then.`;
		const secrets = [data.password, data.apiToken, through.session.token()].map(String);
		throw toNodeError(n8n.getNode(), outcome, { itemIndex, endpoint, secrets });
	}

	return {
		inTurn: limitConcurrency(maxConcurrent),
		sendFeedback: async (body, itemIndex) => await call(endpoints.slotFeedback, body, itemIndex),
		sendMessage: async (body, itemIndex) => await call(endpoints.sendMessage, body, itemIndex),
		counts,
	};
}
