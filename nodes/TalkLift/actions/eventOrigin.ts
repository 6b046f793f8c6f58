import type { IExecuteFunctions, INodeExecutionData, NodeTypeAndVersion } from 'n8n-workflow';

/** What the node gave from which an item descends, and the channel chosen there. */
export interface EventOrigin {
	json: unknown;
	channel?: unknown;
}

/** Why the way back from an item to its event can't be gone. */
export type LostOrigin =
	/** No trigger and no Event: Parse ran before this node. */
	| { lost: 'noOrigin' }
	/** The node `at` gives items without telling which items they come from. */
	| { lost: 'noLink'; at?: string }
	/** The item is made of several, which don't come from the same event. */
	| { lost: 'severalEvents'; at?: string };

/** As many outputs as a TalkLift Trigger can have: one for each kind of event. */
const triggerOutputs = [0, 1];

/**
 * Goes back from an item to the TalkLift Trigger or the Event: Parse it descends from: by n8n's item
 * links, however many nodes stand between. Where the links are cut and the trigger gave a single item,
 * that one is the origin of everything.
 */
export function startOriginFinder(
	execute: IExecuteFunctions,
	items: INodeExecutionData[],
): (itemIndex: number) => EventOrigin | LostOrigin {
	const source = previousNodeOf(execute);
	let known: NodeTypeAndVersion[] | undefined;
	const origins = () =>
		(known ??= execute
			.getParentNodes(execute.getNode().name, { includeNodeParameters: true })
			.filter((parent) => parent.disabled !== true && givesEvents(parent)));
	let soleOrigin: EventOrigin | 'none' | undefined;

	const findSole = (executed: NodeTypeAndVersion[]): EventOrigin | 'none' => {
		const given = executed.flatMap(({ name, type, parameters }) => {
			if (!isTrigger(type)) return [undefined, undefined];
			return itemsOf(execute, name).map(({ json }) => ({ json, channel: parameters?.channel }));
		});
		return (given.length === 1 && given[0]) || 'none';
	};

	return (itemIndex) => {
		const direct = origins().find(({ name }) => name === source);
		if (direct) return { json: items[itemIndex]?.json, channel: direct.parameters?.channel };

		const lost: Array<Exclude<LostOrigin, { lost: 'noOrigin' }>> = [];
		const executed: NodeTypeAndVersion[] = [];
		for (const origin of origins()) {
			const proxy = execute.getWorkflowDataProxy(itemIndex).$(origin.name);
			if (!proxy.isExecuted) continue;
			executed.push(origin);
			try {
				return { json: proxy.item.json, channel: origin.parameters?.channel };
			} catch (error) {
				lost.push(readLoss(error, source));
			}
		}
		soleOrigin ??= findSole(executed);
		return soleOrigin === 'none' ? (lost[0] ?? { lost: 'noOrigin' }) : soleOrigin;
	};
}

/** An AI Agent's tool has none. */
function previousNodeOf(execute: IExecuteFunctions): string | undefined {
	try {
		return execute.getInputSourceData()?.previousNode;
	} catch {
		return undefined;
	}
}

function givesEvents({ type, parameters }: NodeTypeAndVersion): boolean {
	const isParse = parameters?.resource === 'event' && parameters.operation === 'parse';
	return isTrigger(type) || (type.endsWith('.talkLift') && isParse);
}

/** The part before the dot is the package's name, or `CUSTOM` in a folder of one's own nodes. */
function isTrigger(type: string): boolean {
	return type.endsWith('.talkLiftTrigger');
}

function itemsOf(execute: IExecuteFunctions, name: string): INodeExecutionData[] {
	const { all } = execute.getWorkflowDataProxy(0).$(name);
	return triggerOutputs.flatMap((output) => {
		try {
			return all(output) as INodeExecutionData[];
		} catch {
			return [];
		}
	});
}

/** n8n's expression engine tells in its error's context what it stumbled on. */
function readLoss(error: unknown, source: string | undefined) {
	const { context } = error as { context?: { type?: string; nodeCause?: string } };
	return context?.type === 'paired_item_multiple_matches'
		? ({ lost: 'severalEvents', at: source } as const)
		: ({ lost: 'noLink', at: context?.nodeCause ?? source } as const);
}
