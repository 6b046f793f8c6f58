import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** The credential that holds the user and password entered in TalkLift's webhook form. */
const webhookCredential = 'talkLiftWebhookApi';

/** Reads that are under way, by where they read. */
const underWay = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/** How the drivers of n8n's databases speak of what passes by itself, like having no connection left. */
const passing = /time(d )?[ -]?out|connect|too many clients|QueryFailed|TypeORM|SQLITE|ECONN|EAI_/i;

/** Whether reading failed for a reason that passes: the credential itself may be as it should be. */
export function isPassing(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	// A refused connection may have a code alone.
	const code = 'code' in error ? error.code : '';
	return passing.test(`${error.name} ${error.message} ${String(code)}`);
}

/**
 * The webhook credential as it is now. Requests that come while it is being read wait for that read
 * instead of reading themselves: each costs n8n several questions to its database and a start of its
 * expression engine, and hundreds of events at once would use up the database's connections. Nothing
 * is kept beyond that, so that an edited or deleted credential counts from the next request on.
 *
 * A read that fails for a passing reason is tried once more: at the end of a burst the database has
 * time again.
 *
 * @throws what n8n throws: none is selected, it was deleted, it can't be decrypted, the database is
 *   down or has no connection left
 */
export async function readWebhookCredential(
	context: IWebhookFunctions,
): Promise<ICredentialDataDecryptedObject> {
	const first = readTogether(context);
	const [read] = await Promise.allSettled([first]);
	const hasToPass = read.status === 'rejected' && isPassing(read.reason);
	return await (hasToPass ? readTogether(context) : first);
}

async function readTogether(context: IWebhookFunctions): Promise<ICredentialDataDecryptedObject> {
	const node = context.getNode();
	const { id } = node.credentials?.[webhookCredential] ?? {};
	const place = JSON.stringify([context.getWorkflow().id, node.id, id, context.getMode()]);
	const others = underWay.get(place);
	if (others) return await others;
	const mine = context.getCredentials(webhookCredential);
	underWay.set(place, mine);
	try {
		return await mine;
	} finally {
		underWay.delete(place);
	}
}
