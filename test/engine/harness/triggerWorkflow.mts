import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import type { WorkflowFile } from './workflowFile.mts';

export interface TriggerSetup {
	/** What was changed in the trigger's panel. */
	parameters?: INodeParameters;
	/** The id of a `talkLiftWebhookApi` credential; none is selected without it. */
	credential?: string;
	/** What each of the trigger's outputs leads to; a No Operation node each by default. */
	next?: INode[];
}

/** A node of n8n's own as it stands in a workflow. */
export function n8nNode(type: string, name: string, parameters: INodeParameters = {}): INode {
	return {
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion: 1,
		position: [220, 0],
		parameters,
	};
}

/** A workflow that begins with a TalkLift Trigger called 'TalkLift Trigger'. */
export function triggerWorkflow(name: string, setup: TriggerSetup = {}): WorkflowFile {
	const {
		parameters = {},
		credential,
		next = [n8nNode('noOp', 'First'), n8nNode('noOp', 'Second')],
	} = setup;
	const trigger: INode = {
		id: `${name} trigger`,
		name: 'TalkLift Trigger',
		type: 'n8n-nodes-talklift.talkLiftTrigger',
		typeVersion: 1.1,
		position: [0, 0],
		webhookId: encodeURIComponent(name.replaceAll(' ', '-')),
		parameters,
		...(credential && {
			credentials: { talkLiftWebhookApi: { id: credential, name: 'Webhook user' } },
		}),
	};
	const outputs = next.map((node) => [{ node: node.name, type: 'main' as const, index: 0 }]);
	const connections: IConnections = { [trigger.name]: { main: outputs } };
	return { name, nodes: [trigger, ...next], connections };
}
