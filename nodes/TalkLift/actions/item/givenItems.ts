import type { IExecuteFunctions, INodeExecutionData, ISourceData } from 'n8n-workflow';

/** An item that a node gave, and where it did. */
export interface Place {
	/** Missing where the item is not known to come from a node. */
	source?: ISourceData;
	/** Its position among the items given there. */
	item: number;
	json: INodeExecutionData['json'];
}

/** More rounds of a loop than anybody has with a chat bot: an end where n8n tells none. */
const mostRuns = 1000;

/** All items that a node that has run gave so far in this execution, in each of its runs, by each output. */
export function givenItems(execute: IExecuteFunctions, name: string): Place[] {
	// Full items also where n8n's setting 'Binary data mode' leaves nothing but their JSON.
	const { all } = execute.getWorkflowDataProxy(0).$(name, true);
	const read = (output: number, run: number) => {
		try {
			return (all(output, run) as INodeExecutionData[] | null) ?? [];
		} catch {
			return undefined;
		}
	};
	const last = read(0, -1);
	const places: Place[] = [];
	for (let run = 0; run < mostRuns; run += 1) {
		const first = read(0, run);
		for (let output = 0, items = first; items; output += 1, items = read(output, run)) {
			const source = { previousNode: name, previousNodeOutput: output, previousNodeRun: run };
			for (const [item, { json }] of items.entries()) places.push({ source, item, json });
		}
		if (first === last) break;
	}
	return places;
}
