import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { actionFields } from './actions/actionFields.ts';
import { actionOutputs } from './actions/actionOutputs.ts';
import { receivePress } from './actions/message/sendAndWait/receivePress.ts';
import { waitWebhooks } from './actions/message/sendAndWait/waitWebhooks.ts';
import { runItems } from './actions/runItems.ts';
import { storedNames } from './actions/storedNames.ts';
import { subtitle } from './actions/subtitle.ts';
import { unregisteredWebhook } from './unregisteredWebhook.ts';

export class TalkLift implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TalkLift',
		name: storedNames.actionNode,
		icon: { light: 'file:../../icons/talklift.svg', dark: 'file:../../icons/talklift.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Accept or reject what chat users answer, and write to them',
		defaults: { name: 'TalkLift' },
		inputs: [NodeConnectionTypes.Main],
		outputs: actionOutputs,
		credentials: [
			{
				name: 'talkLiftApi',
				required: true,
				displayOptions: { hide: { resource: ['event'] } },
			},
		],
		webhooks: waitWebhooks,
		usableAsTool: true,
		properties: actionFields,
	};

	/** The addresses are n8n's own, of executions that wait. */
	webhookMethods = { default: unregisteredWebhook };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receivePress(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this);
	}
}
