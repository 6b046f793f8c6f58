import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Endpoint } from '../../../talklift/api/endpoints.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import type { Sent } from '../../../talklift/api/outcome.ts';
import { createRedaction, redactBody } from '../../../talklift/api/redaction.ts';
import { sendingFields } from '../panels/sendingFields.ts';
import type { SendingOptions } from '../panels/sendingFields.ts';
import type { Clock } from './clock.ts';
import { realClock } from './clock.ts';
import type { RunInTurn } from './limitConcurrency.ts';
import { limitConcurrency } from './limitConcurrency.ts';
import { retry } from './retry.ts';
import { sendThroughN8n } from './sendThroughN8n.ts';
import { shareSignIn } from './shareSignIn.ts';
import type { Session } from './shareSignIn.ts';
import { toNodeError } from './toNodeError.ts';

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
	sendFeedback(body: IDataObject, itemIndex: number): Promise<Sent>;
	/** @throws {NodeApiError} saying what happened, what to do, and whether it may have been delivered */
	sendMessage(body: IDataObject, itemIndex: number): Promise<Sent>;
}

/**
 * A client with the node's credential `talkLiftApi`, which is read once, here.
 *
 * @param options as the panel's fields give them; what is left out, or not above 0, is as they have it
 * @throws what n8n throws when no credential is selected
 */
export async function createClient(
	n8n: IExecuteFunctions,
	options: SendingOptions = {},
	clock: Clock = realClock,
): Promise<TalkLiftClient> {
	const read = (name: 'maxConcurrent' | 'maxWait' | 'timeout'): number => {
		const given = options[name] ?? 0;
		return given > 0 ? given : sendingFields[name].default;
	};
	const repeatAmbiguous = options.retryAmbiguous ?? sendingFields.retryAmbiguous.default;
	const data = await n8n.getCredentials<ICredentialDataDecryptedObject>('talkLiftApi');
	const through = sendThroughN8n(n8n, data, read('timeout') * 1_000);
	const signal = n8n.getExecutionCancelSignal();
	const maxWaitMs = read('maxWait') * 1_000;
	const retryOptions = { maxWaitMs, repeatAmbiguous, signal, clock };
	// The sign-in that serves everybody is repeated as one, inside, in a time of its own.
	const signingIn = retry(({ endpoint, body }) => through.send({ endpoint, body }), {
		...retryOptions,
		concerns: ({ duringSignIn = false }) => duringSignIn,
	});
	const secrets = new Set([data.password, data.apiToken].map(String));
	const remember = () => secrets.add(through.session.token() ?? '');
	const session: Session = {
		token: () => through.session.token(),
		forget: () => {
			remember();
			through.session.forget();
		},
	};
	const send = retry(
		shareSignIn(({ endpoint, body }) => signingIn({ endpoint, body }), session),
		{ ...retryOptions, concerns: ({ duringSignIn = false }) => !duringSignIn },
	);

	const startedMs = new Map<number, number>();
	let redaction = { redact: createRedaction([]), of: 0 };

	async function call(endpoint: Endpoint, body: IDataObject, itemIndex: number): Promise<Sent> {
		const started = startedMs.get(itemIndex) ?? clock.nowMs();
		startedMs.set(itemIndex, started);
		const outcome = await send({ endpoint, body, startedMs: started });
		remember();
		// They don't change but when the token is renewed.
		if (redaction.of !== secrets.size)
			redaction = { redact: createRedaction([...secrets]), of: secrets.size };
		if (outcome.kind === 'sent')
			return { ...outcome, body: redactBody(outcome.body, redaction.redact) };
		throw toNodeError(n8n.getNode(), outcome, { itemIndex, endpoint, secrets: [...secrets] });
	}

	return {
		inTurn: limitConcurrency(read('maxConcurrent')),
		sendFeedback: async (body, itemIndex) => await call(endpoints.slotFeedback, body, itemIndex),
		sendMessage: async (body, itemIndex) => await call(endpoints.sendMessage, body, itemIndex),
	};
}
