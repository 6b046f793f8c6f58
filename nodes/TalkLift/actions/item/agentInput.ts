import type {
	IExecuteFunctions,
	INodeExecutionData,
	ISourceData,
	NodeTypeAndVersion,
} from 'n8n-workflow';

import { givenItems } from './givenItems.ts';
import type { Place } from './givenItems.ts';

/** What the AI Agent works on that uses this node as a tool. */
interface AgentInput {
	/** The items that the agent may be at. */
	places: Place[];
	/** Whether these are all that it got: which of them it is at is not told to its tools. */
	isAll: boolean;
	/** The nodes before the agent, with their parameters. */
	nodes: NodeTypeAndVersion[];
}

/**
 * A tool has no input of its own: this is what its agent has.
 *
 * @param item what the tool was given: from version 3 of the agent on with the fields of the agent's item
 */
export function findAgentInput(
	execute: IExecuteFunctions,
	item: INodeExecutionData | undefined,
): AgentInput {
	const { node, source, data } = execute.getExecuteData();
	const items = data.main?.[0] ?? [];
	// Up to version 2 an agent calls its tools itself, in the middle of its own run.
	if (node.name !== execute.getNode().name) {
		const from = source?.main?.[0];
		return {
			places: items.map(({ json }, index) => ({
				...(from && { source: from }),
				item: index,
				json,
			})),
			isAll: true,
			nodes: from ? readNodesUpTo(execute, from.previousNode) : [],
		};
	}
	const { sourceOverwrite: told } = Object(items[0]?.pairedItem) as {
		sourceOverwrite?: ISourceData;
	};
	if (!told || !item) return { places: [], isAll: false, nodes: [] };
	const { names, nodes } = readWayTo(execute, told.previousNode);
	const given = names.flatMap((name) => givenItems(execute, name));
	const places = given.length === 1 ? given : given.filter(({ json }) => isSame(json, item.json));
	return { places, isAll: false, nodes };
}

/**
 * From version 3 on n8n runs the tool as a node, whose item tells from which node the agent's came. But of
 * the output and the run there, what it tells holds for the first call of the agent's first run alone, and
 * in later runs, as in a loop, it names the agent itself.
 */
function readWayTo(execute: IExecuteFunctions, name: string) {
	const tools = execute.getParentNodes(name, { connectionType: 'ai_tool' });
	const isAgent = tools.some((tool) => tool.name === execute.getNode().name);
	if (!isAgent) return { names: [name], nodes: readNodesUpTo(execute, name) };
	return {
		names: execute.getParentNodes(name, { depth: 1 }).map((parent) => parent.name),
		nodes: execute.getParentNodes(name, { includeNodeParameters: true }),
	};
}

/** The node itself is among the nodes before any that comes after it. */
function readNodesUpTo(execute: IExecuteFunctions, name: string): NodeTypeAndVersion[] {
	const [next] = execute.getChildNodes(name);
	return next ? execute.getParentNodes(next.name, { includeNodeParameters: true }) : [];
}

/** Whether what a tool was given is the agent's item: its event's, or with all its fields. The tool's has
 * what the model filled in besides, also where that has the name of a field. */
function isSame(given: Place['json'], toolItem: Place['json']): boolean {
	if (given.event_id !== undefined) return given.event_id === toolItem.event_id;
	return Object.entries(given).every(
		([key, value]) => JSON.stringify(value) === JSON.stringify(toolItem[key]),
	);
}
