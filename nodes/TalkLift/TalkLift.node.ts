import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { actionFields } from './actions/actionFields.ts';
import { actionOutputs } from './actions/actionOutputs.ts';
import { runItems } from './actions/runItems.ts';
import { storedNames } from './actions/storedNames.ts';

export class TalkLift implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TalkLift',
		name: storedNames.actionNode,
		icon: { light: 'file:../../icons/talklift.svg', dark: 'file:../../icons/talklift.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
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
		usableAsTool: true,
		properties: actionFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this);
	}
}
