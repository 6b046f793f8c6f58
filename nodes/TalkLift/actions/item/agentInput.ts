import type { IExecuteFunctions, ISourceData, NodeTypeAndVersion } from 'n8n-workflow';

/** What the AI Agent works on that uses this node as a tool. */
interface AgentInput {
	/** Where the agent's items came from. */
	source: ISourceData;
	/** How many it got: which of them it is at is not told to its tools. */
	count: number;
	/** The nodes before the agent, with their parameters. */
	nodes: NodeTypeAndVersion[];
}

/** A tool has no input of its own; undefined when it isn't known where the agent's comes from. */
export function findAgentInput(execute: IExecuteFunctions): AgentInput | undefined {
	const { node, source, data } = execute.getExecuteData();
	// Up to version 2 an agent calls its tools itself, in the middle of its own run. From version 3 on n8n
	// runs the tool as a node, whose item tells where the agent's items came from.
	const isAgentsOwn = node.name !== execute.getNode().name;
	const items = data.main?.[0] ?? [];
	const found = isAgentsOwn ? source?.main?.[0] : readOverwrite(items[0]?.pairedItem);
	if (!found) return undefined;
	return {
		source: found,
		count: isAgentsOwn ? items.length : countItems(execute, found),
		nodes: readNodesUpTo(execute, found.previousNode),
	};
}

function readOverwrite(pairedItem: unknown): ISourceData | undefined {
	return typeof pairedItem === 'object' && pairedItem !== null && 'sourceOverwrite' in pairedItem
		? (pairedItem.sourceOverwrite as ISourceData)
		: undefined;
}

function countItems(execute: IExecuteFunctions, source: ISourceData): number {
	const { all } = execute.getWorkflowDataProxy(0).$(source.previousNode);
	return all(source.previousNodeOutput ?? 0, source.previousNodeRun ?? 0).length;
}

/** The node itself is among the nodes before any that comes after it. */
function readNodesUpTo(execute: IExecuteFunctions, name: string): NodeTypeAndVersion[] {
	const [next] = execute.getChildNodes(name);
	return next ? execute.getParentNodes(next.name, { includeNodeParameters: true }) : [];
}
