import { NodeOperationError, sleep } from 'n8n-workflow';
import type { IExecuteFunctions, INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import type { SendingOptions } from '../panels/sendingFields.ts';
import { createClient } from '../transport/talkLiftClient.ts';
import type { TalkLiftClient } from '../transport/talkLiftClient.ts';
import { findAgentOrigin } from './item/agentOrigin.ts';
import { Item } from './item/item.ts';
import { createOriginFinder } from './item/originFinder.ts';
import { toItemError } from './item/toItemError.ts';
import { keepOutputsApart } from './keepOutputsApart.ts';
import type { ItemResult } from './operation.ts';
import { createParameterReader } from './parameters/createParameterReader.ts';
import { resources } from './resources.ts';
import { showHints } from './showHints.ts';
import { toToolOutput } from './toToolOutput.ts';

/** How many items are read before responses to earlier ones are looked at. */
const itemsReadAtOnce = 25;

/** How many items may be read and not yet done: enough to keep busy when long runs share a session. */
const itemsAhead = 1000;

/** How an item ended. An item that was never begun has no outcome. */
type ItemOutcome =
	| { kind: 'done'; results: ItemResult[] }
	| { kind: 'failed'; error: NodeOperationError | NodeApiError };

/**
 * Runs the chosen operation on all input items: concurrently, but one session's items one after the
 * other. What comes out is in input order, each item linked to the one it came from.
 *
 * Once an item can't be done and the node isn't to continue, no further item is begun; those under way
 * are waited for, so that what is said about them is true.
 *
 * @throws NodeOperationError or NodeApiError of the first item that could not be done
 */
export async function runItems(execute: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = execute.getInputData();
	const node = execute.getNode();
	const { resource, operation: chosen } = node.parameters;
	const operation = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === chosen);
	if (!operation) throw new NodeOperationError(node, "'Operation' is not chosen");

	// n8n makes a type of its own of a node that is an AI Agent's tool, named so.
	const isTool = node.type.endsWith('Tool');
	const read = createParameterReader({ execute, isTool }, operation.fields);
	const hints = new Set<string>();
	const findOrigin = isTool
		? (index: number) => findAgentOrigin(execute, items[index])
		: createOriginFinder(execute, items);
	const run = { execute, items, hints, findOrigin };
	const goesOn = execute.continueOnFail() || isTool;
	const cancelled = execute.getExecutionCancelSignal();
	const outcomes: ItemOutcome[] = [];
	let client: Promise<TalkLiftClient> | undefined;
	let stopped = false;
	const isOver = () => stopped || cancelled?.aborted === true;

	const work = async (index: number): Promise<void> => {
		try {
			const parameters = read(index);
			const planned = operation.plan(new Item(run, index, parameters), parameters);
			if (planned.kind === 'done') {
				outcomes[index] = { kind: 'done', results: planned.results };
				return;
			}
			// Every operation that sends has them among its options.
			client ??= createClient(execute, parameters.options as SendingOptions);
			const { inTurn, sendFeedback, sendMessage } = await client;
			const talkLift = {
				sendFeedback: async (body: object) => await sendFeedback({ ...body }, index),
				sendMessage: async (body: object) => await sendMessage({ ...body }, index),
			};
			await inTurn(planned.session, async () => {
				if (isOver()) return;
				outcomes[index] = { kind: 'done', results: await planned.send(talkLift) };
			});
		} catch (error) {
			outcomes[index] = { kind: 'failed', error: toItemError(node, error, index) };
			stopped ||= !goesOn;
		}
	};

	const underWay: Array<Promise<void>> = [];
	let ahead = 0;
	let goOn = () => {};
	for (let index = 0; index < items.length && !isOver(); index += 1) {
		ahead += 1;
		underWay.push(
			work(index).then(() => {
				ahead -= 1;
				goOn();
			}),
		);
		if (ahead >= itemsAhead) await new Promise<void>((resolve) => (goOn = resolve));
		else if (underWay.length % itemsReadAtOnce === 0) await sleep(0);
	}
	await Promise.all(underWay);
	const { failedOutput } = operation;
	const wasCancelled = cancelled?.aborted === true;
	const given = giveItems({ outcomes, items, node, goesOn, cancelled: wasCancelled, failedOutput });
	if (hints.size > 0) showHints(execute, hints);
	if (isTool) return toToolOutput(given);
	if (given.length > 1) keepOutputsApart(execute);
	return given;
}

/**
 * The node's output items from the items' outcomes, by output and in input order.
 *
 * @throws the first item's error, unless the node is to go on (`goesOn`: n8n's 'On Error' setting); and
 *   when the execution was stopped. Both say how many items were done.
 */
function giveItems({
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
	const doneCount = outcomes.filter((outcome) => outcome.kind === 'done').length;
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
