import { randomUUID } from 'node:crypto';

import type { INode } from 'n8n-workflow';

import type { WorkflowFile } from '../engine/harness/workflowFile.mts';

/** The credentials that both runners have, as nodes refer to them. */
export const credentials = {
	talkLiftApi: { id: 'talkLift', name: 'TalkLift account' },
	talkLiftWebhookApi: { id: 'talkLiftWebhook', name: 'TalkLift webhook' },
};

/** What they hold, apart from the sandbox's address. */
export const webhookLogin = { user: 'talklift', password: 'a webhook: password' };

type NodeShape = Partial<INode> & Pick<INode, 'name' | 'type'>;

export function triggerNode(
	parameters: INode['parameters'] = {},
	more: Partial<INode> = {},
): NodeShape {
	const { talkLiftWebhookApi } = credentials;
	return {
		name: 'TalkLift Trigger',
		type: 'n8n-nodes-talklift.talkLiftTrigger',
		typeVersion: 1.1,
		webhookId: randomUUID(),
		credentials: { talkLiftWebhookApi },
		parameters,
		...more,
	};
}

export function talkLiftNode(
	name: string,
	parameters: INode['parameters'],
	more: Partial<INode> = {},
): NodeShape {
	const { talkLiftApi } = credentials;
	const type = 'n8n-nodes-talklift.talkLift';
	return { name, type, typeVersion: 1, credentials: { talkLiftApi }, parameters, ...more };
}

/** One of n8n's own nodes. */
export function n8nNode(
	type: string,
	name: string,
	parameters: INode['parameters'] = {},
	typeVersion = 1,
): NodeShape {
	return { name, type: `n8n-nodes-base.${type}`, typeVersion, parameters };
}

export function setNode(name: string, json: unknown): NodeShape {
	return n8nNode('set', name, { mode: 'raw', jsonOutput: JSON.stringify(json), options: {} }, 3.4);
}

/**
 * A flow of nodes.
 * @param connections `'A → B'`, or `'A.1 → B.1'` for the second output or input; connects A to B
 */
export function buildFlow(name: string, nodes: NodeShape[], connections: string[]): WorkflowFile {
	const flow: WorkflowFile = {
		id: randomUUID().replaceAll('-', '').slice(0, 16),
		name,
		nodes: nodes.map((node, index) => ({
			id: randomUUID(),
			typeVersion: 1,
			position: [index * 220, 0],
			parameters: {},
			...node,
		})),
		connections: {},
		settings: { executionOrder: 'v1' },
	};
	for (const connection of connections) {
		const [from, to] = connection.split(' → ').map(readEnd) as [End, End];
		const { main = [] } = (flow.connections[from.node] ??= {});
		flow.connections[from.node] = { main };
		while (main.length <= from.index) main.push([]);
		main[from.index]?.push({ node: to.node, type: 'main', index: to.index });
	}
	return flow;
}

interface End {
	node: string;
	index: number;
}

function readEnd(text: string): End {
	const [, node = text, index = '0'] = /^(.*?)(?:\.(\d+))?$/.exec(text) ?? [];
	return { node, index: Number(index) };
}
