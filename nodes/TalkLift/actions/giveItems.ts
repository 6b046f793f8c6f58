import { NodeOperationError } from 'n8n-workflow';
import type { INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import type { ItemResult } from './operation.ts';

/** How an item ended. An item that was never begun has no outcome. */
export type ItemOutcome =
	| { kind: 'done'; results: ItemResult[] }
	| { kind: 'failed'; error: NodeOperationError | NodeApiError };

/**
 * The node's output items from the items' outcomes, by output and in input order.
 *
 * @throws the first item's error, unless the node is to go on (`goesOn`: n8n's 'On Error' setting); and
 *   when the execution was stopped. Both say how many items were done.
 */
export function giveItems({
	outcomes,
	items,
	node,
	goesOn,
	cancelled,
	failedOutput = 0,
}: {
	outcomes: ItemOutcome[];
	items: INodeExecutionData[];
	node: INode;
	goesOn: boolean;
	cancelled: boolean;
	/** The output that items leave by which could not be done. */
	failedOutput?: number;
}): INodeExecutionData[][] {
	const doneCount = outcomes.filter((outcome) => outcome?.kind === 'done').length;
	const progress = `${doneCount} of ${items.length} items were done.`;
	if (cancelled) throw new NodeOperationError(node, `The execution was stopped: ${progress}`);

	const outputs: INodeExecutionData[][] = [[]];
	const give = (output: number, item: INodeExecutionData) => {
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push(item);
	};
	outcomes.forEach((outcome, item) => {
		if (outcome.kind === 'failed') {
			const { error: failed } = outcome;
			if (!goesOn) {
				if (items.length > 1) failed.description = [failed.description, progress].join(' ').trim();
				throw failed;
			}
			// These two fields alone, and neither of them empty, are what n8n sends on to the error output.
			const { message: error, description: message } = failed;
			give(failedOutput, { json: message ? { error, message } : { error }, pairedItem: { item } });
			return;
		}
		for (const { json, output = 0 } of outcome.results)
			give(output, { json, pairedItem: { item } });
	});
	return outputs;
}
