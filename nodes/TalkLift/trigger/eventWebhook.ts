import { fromParameter, webhookDescriptionFields } from 'n8n-workflow';
import type { IWebhookDescription } from 'n8n-workflow';

/**
 * Lets n8n read 'Respond' without its expression engine, which would cost more than all the rest of a
 * request. Versions of n8n that don't know this yet evaluate the expression.
 */
const respond =
	typeof webhookDescriptionFields === 'function'
		? webhookDescriptionFields({ responseMode: fromParameter('responseMode', 'onReceived') })
		: { responseMode: '={{$parameter["responseMode"] || "onReceived"}}' };

/** Where the trigger listens: `/webhook/<id of the node>/talklift`. */
export const eventWebhook: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	path: 'talklift',
	...respond,
	// Empty: an immediate answer is what `receiveEvent` says, a late one the last node's items as a list.
	// 'firstEntryJson' would answer a workflow that ends without items with a 500, and TalkLift might
	// send the event again.
	responseData: '',
};
