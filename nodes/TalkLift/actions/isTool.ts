import type { INode } from 'n8n-workflow';

/** Whether the node runs as a tool of an AI Agent: n8n makes a type of its own of it, named like this. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return type.endsWith('Tool');
}
