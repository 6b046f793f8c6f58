import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { Problem } from './problem.ts';

/** An error as n8n shows it at the node, with the item it belongs to. */
export function toItemError(
	node: INode,
	error: unknown,
	itemIndex: number,
): NodeOperationError | NodeApiError {
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	if (error instanceof Problem) {
		const description = `${error.advice} Nothing was sent.`;
		return new NodeOperationError(node, error.message, { itemIndex, description });
	}
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		itemIndex,
	});
}
