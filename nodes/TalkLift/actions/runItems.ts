import { NodeOperationError, sleep } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { createClient } from '../transport/talkLiftClient.ts';
import type { ClientOptions, TalkLiftClient } from '../transport/talkLiftClient.ts';
import { giveItems } from './giveItems.ts';
import type { ItemOutcome } from './giveItems.ts';
import { isTool } from './isTool.ts';
import { Item } from './item/item.ts';
import { createSourceFinder } from './item/sourceFinder.ts';
import { toItemError } from './item/toItemError.ts';
import { createParameterReader } from './parameters/createParameterReader.ts';
import type { ParametersOf } from './parameters/parametersOf.ts';
import { resources } from './resources.ts';
import { optionsOfAll } from './sendingOptions.ts';
import { toToolOutput } from './toToolOutput.ts';

/** How many items are read before responses to earlier ones are looked at. */
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
	const { resource, operation: chosen } = node.parameters;
	const operation = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === chosen);
	if (!operation) throw new NodeOperationError(node, "'Operation' is not chosen");

	const read = createParameterReader(execute, operation.fields);
	const sending = createParameterReader(execute, optionsOfAll);
	const hints = new Set<string>();
	const run = { execute, items, hints, findSource: createSourceFinder({ execute, items }) };
	const goesOn = execute.continueOnFail() || isTool(node);
	const cancelled = execute.getExecutionCancelSignal();
	const outcomes: ItemOutcome[] = [];
	let client: Promise<TalkLiftClient> | undefined;
	let stopped = false;
	const isOver = () => stopped || cancelled?.aborted === true;

	const work = async (index: number): Promise<void> => {
		try {
			const planned = operation.plan(new Item(run, index), read(index));
			if (planned.kind === 'done') {
				outcomes[index] = { kind: 'done', results: planned.results };
				return;
			}
			client ??= createClient(execute, toClientOptions(sending(index)));
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
	if (isTool(node)) return toToolOutput(given);
	if (given.length > 1) keepOutputsApart(execute);
	return given;
}

/** What the options of an item say about sending, which then holds for the whole run. */
function toClientOptions({
	options: { maxConcurrent = 0, maxWait = 0, timeout = 0, retryAmbiguous },
}: ParametersOf<typeof optionsOfAll>): Partial<ClientOptions> {
	return {
		...(maxConcurrent >= 1 && { maxConcurrent }),
		...(maxWait >= 1 && { maxWaitMs: maxWait * 1000 }),
		...(timeout >= 1 && { timeoutMs: timeout * 1000 }),
		...(retryAmbiguous === true && { repeatAmbiguous: true }),
	};
}

/** As many hints as anybody reads. */
const mostHints = 5;

/** Above the output, where n8n shows what it has to say about a run. */
function showHints(execute: IExecuteFunctions, hints: Set<string>): void {
	const shown = [...hints].slice(0, mostHints);
	execute.addExecutionHints(
		...shown.map((message) => ({ message, type: 'warning', location: 'outputPane' }) as const),
	);
}

/**
 * With 'Always Output Data' n8n puts an empty item on the first output when nothing else is there. What left
 * by another output is output enough: an empty item among the accepted answers would be taken for one.
 */
function keepOutputsApart(execute: IExecuteFunctions): void {
	const run = execute.getExecuteData();
	// The run's own copy: the workflow keeps its setting.
	run.node = { ...run.node, alwaysOutputData: false };
}
