import { NodeOperationError, sleep } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { createClient } from '../transport/talkLiftClient.ts';
import type { TalkLiftClient } from '../transport/talkLiftClient.ts';
import { startEventFinder } from './eventSource.ts';
import { giveItems } from './giveItems.ts';
import type { ItemOutcome } from './giveItems.ts';
import type { OperationContext } from './operation.ts';
import { startParameterReader } from './parameterReader.ts';
import { findOperation } from './resources.ts';
import { readSendingOptions } from './sendingOptions.ts';
import { toItemError } from './toItemError.ts';

/** How many items are read before answers to earlier ones are looked at. */
const itemsReadAtOnce = 25;

/** How many items may be read and not yet done: enough to keep busy when long runs share a session. */
const itemsAhead = 1000;

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
	const read = startParameterReader(execute);
	const operation = findOperation(read('resource', 0, ''), read('operation', 0, ''));
	if (!operation) throw new NodeOperationError(node, "'Operation' is not chosen");

	const context: OperationContext = {
		execute,
		items,
		read,
		events: startEventFinder(execute, items, read),
	};
	const goesOn = execute.continueOnFail();
	const cancelled = execute.getExecutionCancelSignal();
	const outcomes: ItemOutcome[] = [];
	let client: Promise<TalkLiftClient> | undefined;
	let stopped = false;
	const isOver = () => stopped || cancelled?.aborted === true;

	const work = async (itemIndex: number): Promise<void> => {
		try {
			const plan = operation.plan(context, itemIndex);
			if ('results' in plan) {
				outcomes[itemIndex] = plan;
				return;
			}
			client ??= createClient(execute, readSendingOptions(read('options', itemIndex, {})));
			const talkLift = await client;
			await talkLift.inTurn(plan.session, async () => {
				if (!isOver()) outcomes[itemIndex] = { results: await plan.send(talkLift) };
			});
		} catch (error) {
			outcomes[itemIndex] = { failed: toItemError(node, error, itemIndex) };
			stopped ||= !goesOn;
		}
	};

	const underWay: Array<Promise<void>> = [];
	let ahead = 0;
	let goOn = () => {};
	for (let itemIndex = 0; itemIndex < items.length && !isOver(); itemIndex += 1) {
		ahead += 1;
		underWay.push(
			work(itemIndex).then(() => {
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
	return giveItems({ outcomes, items, node, goesOn, cancelled: wasCancelled, failedOutput });
}
