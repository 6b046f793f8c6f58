import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** What only further nodes can use, and what a model would have to read for nothing. */
const forNodesOnly = new Set(['slot', 'slot_states', 'pending', 'response']);

/**
 * What an AI Agent is told: it sees the first output alone, reads every field, and of an error only the
 * headline, unless it is told as a sentence.
 */
export function toToolOutput(outputs: INodeExecutionData[][]): INodeExecutionData[][] {
	return [outputs.flat().map((item) => ({ ...item, json: toToolJson(item.json) }))];
}

function toToolJson(json: IDataObject): IDataObject {
	if (typeof json.error === 'string') {
		const { error, message } = json;
		return { error: typeof message === 'string' ? `${error}. ${message}` : `${error}.` };
	}
	const fields = Object.entries(json).filter(([name]) => !forNodesOnly.has(name));
	return Object.fromEntries(fields);
}
