import type { INode, INodeParameters } from 'n8n-workflow';

/**
 * A node of an example as a test can run it: Google Sheets becomes a request to a spreadsheet on this
 * machine, with the example's own expressions, and what is started by hand is started by a request.
 *
 * @param sheetUrl leaves Google Sheets as it is when left out
 */
export function toRunnable(node: INode, sheetUrl?: string): INode {
	const { id, name, position } = node;
	const place = { id, name, position };
	if (node.type === 'n8n-nodes-base.manualTrigger') {
		const parameters = { httpMethod: 'POST', path: id, options: {} };
		const type = 'n8n-nodes-base.webhook';
		return { ...place, type, typeVersion: 2, webhookId: id, parameters };
	}
	if (node.type !== 'n8n-nodes-base.googleSheets' || sheetUrl === undefined) return node;
	const type = 'n8n-nodes-base.httpRequest';
	const parameters = toRequest(node, `${sheetUrl}/rows`);
	return { ...node, ...place, type, typeVersion: 4.2, parameters, credentials: undefined };
}

/** @throws when the node does something that the spreadsheet on this machine can't */
function toRequest({ name, parameters }: INode, url: string): INodeParameters {
	const { operation = 'read', columns } = parameters as { operation?: string; columns?: Columns };
	if (operation === 'read') return { url, options: {} };
	if (operation !== 'update' || columns === undefined)
		throw new Error(`No test can run what '${name}' does: ${operation}`);
	const { row_number: row = '', ...cells } = columns.value;
	return {
		method: 'PUT',
		url: `=${url}/${row.replace(/^=/, '')}`,
		sendBody: true,
		bodyParameters: {
			parameters: Object.entries(cells).map(([cell, value]) => ({ name: cell, value })),
		},
		options: {},
	};
}

interface Columns {
	value: Record<string, string>;
}
