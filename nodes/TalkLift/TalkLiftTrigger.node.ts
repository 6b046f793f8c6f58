import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { checkWebhookCredential } from './trigger/checkWebhookCredential.ts';
import { eventOutputs, eventSubtitle } from './trigger/eventOutputs.ts';
import { eventWebhook } from './trigger/eventWebhook.ts';
import { receiveEvent } from './trigger/receiveEvent.ts';
import { triggerFields } from './trigger/triggerFields.ts';
import { unregisteredWebhook } from './unregisteredWebhook.ts';

export class TalkLiftTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TalkLift Trigger',
		name: 'talkLiftTrigger',
		icon: { light: 'file:../../icons/talklift.svg', dark: 'file:../../icons/talklift.dark.svg' },
		group: ['trigger'],
		// Not 1: for exactly that version n8n evaluates an expression on every request.
		version: 1.1,
		subtitle: eventSubtitle,
		description:
			'Starts the workflow when a TalkLift chat user answers a slot or completes a module',
		defaults: { name: 'TalkLift Trigger' },
		inputs: [],
		outputs: eventOutputs,
		credentials: [
			{
				// Spelled out, with its test: n8n's lint reads both here.
				name: 'talkLiftWebhookApi',
				testedBy: 'checkWebhookCredential',
				required: true,
				displayOptions: { show: { authentication: ['basicAuth'] } },
			},
		],
		webhooks: [eventWebhook],
		triggerPanel: {
			header: 'Listen for an event from TalkLift',
			executionsHelp: {
				inactive:
					"While building, click 'Execute step', paste the Test URL into TalkLift (project → Integrations → Webhook) and chat with your bot. The event shows up here. When the workflow is ready, publish it and paste the Production URL instead: TalkLift takes one URL per project.",
				active:
					"TalkLift reaches this workflow at the Production URL, and each event starts an execution that you find in the list of executions. To see an event here, click 'Execute step' and paste the Test URL into TalkLift; put the Production URL back when you are done.",
			},
			activationHint:
				'Publish the workflow and paste the Production URL into TalkLift (project → Integrations → Webhook), so that events start it from then on.',
		},
		properties: triggerFields,
	};

	methods = { credentialTest: { checkWebhookCredential } };

	/** TalkLift has no call that registers one: its URL is pasted there by hand. */
	webhookMethods = { default: unregisteredWebhook };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this);
	}
}
