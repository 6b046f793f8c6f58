import type { IWebhookFunctions } from 'n8n-workflow';

import { matchesBasicAuth } from '../../../talklift/event/basicAuth.ts';
import { isPassing, readWebhookCredential } from './readWebhookCredential.ts';
import { rejections } from './rejections.ts';
import type { Rejection } from './rejections.ts';

/**
 * Why a request may not come in, if so. Without a usable credential nobody may: a trigger that was
 * meant to be protected is never open by accident.
 */
export async function rejectUnauthorized(
	context: IWebhookFunctions,
): Promise<Rejection | undefined> {
	if (context.getNodeParameter('authentication', 'basicAuth') === 'none') return undefined;
	const warn = (reason: string) =>
		context.logger.warn(`The node '${context.getNode().name}' rejects every request: ${reason}`, {
			workflowId: context.getWorkflow().id,
		});
	try {
		const { user, password } = await readWebhookCredential(context);
		if (!isFilled(user) || !isFilled(password)) {
			warn('its credential has no user or no password.');
			return rejections.notSetUp;
		}
		const isRight = matchesBasicAuth(context.getHeaderData().authorization, { user, password });
		return isRight ? undefined : rejections.unauthorized;
	} catch (error) {
		// None is selected, it was deleted, or it can't be decrypted. What a caller may know of that is in
		// the rejection; the owner finds the reason in n8n's log.
		const reason = error instanceof Error ? error.message : String(error);
		warn(`its credential can't be read (${reason}).`);
		return isPassing(error) ? rejections.notNow : rejections.notSetUp;
	}
}

function isFilled(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
