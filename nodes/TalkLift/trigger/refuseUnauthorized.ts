import type { IWebhookFunctions } from 'n8n-workflow';
import { type BasicAuth, matchesBasicAuth, readBasicAuth } from '../../../talklift/basicAuth.ts';
import { type Refusal, refusals } from './webhookAnswer.ts';

/** The credential that holds the user and password entered in TalkLift's webhook form. */
export const webhookCredential = 'talkLiftWebhookApi';

/**
 * Why a request may not come in, if so. Without a usable credential nobody may: a trigger that was
 * meant to be protected is never open by accident.
 */
export async function refuseUnauthorized(context: IWebhookFunctions): Promise<Refusal | undefined> {
	if (context.getNodeParameter('authentication', 'basicAuth') === 'none') return undefined;
	const expected = await readExpected(context);
	if (!expected) return refusals.notSetUp;
	const given = readBasicAuth(context.getHeaderData().authorization);
	return given && matchesBasicAuth(given, expected) ? undefined : refusals.unauthorized;
}

async function readExpected(context: IWebhookFunctions): Promise<BasicAuth | undefined> {
	const { name } = context.getNode();
	const warn = (reason: string) =>
		context.logger.warn(`The node '${name}' refuses every request: ${reason}`, {
			workflowId: context.getWorkflow().id,
		});
	try {
		const { user, password } = await context.getCredentials(webhookCredential);
		if (isFilled(user) && isFilled(password)) return { user, password };
		warn('its credential has no user or no password.');
	} catch (error) {
		// None is selected, it was deleted, or it can't be decrypted. What a caller may know of that is in
		// the refusal; the owner finds the reason in n8n's log.
		warn(
			`its credential can't be read (${error instanceof Error ? error.message : String(error)}).`,
		);
	}
	return undefined;
}

function isFilled(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
