import type { INode } from 'n8n-workflow';

/** What a node type says of its webhooks, as n8n's REST interface gives it. */
export interface WebhookType {
	name: string;
	webhooks?: Array<{ path: string; isFullPath?: boolean | string }>;
}

/** `path` of a webhook description, where it is fixed or simply the node's parameter `path`. */
function webhookPath(node: INode, { path, isFullPath }: { path: string; isFullPath?: unknown }) {
	const isParameter = /^=\{\{\s*\$parameter(\.path|\["path"\])\s*\}\}$/.test(path);
	const fixed = isParameter ? String(node.parameters.path ?? '') : path;
	if (fixed.startsWith('=')) return undefined;
	return isFullPath === true ? fixed || node.webhookId : `${node.webhookId}/${fixed}`;
}

/**
 * The production URLs that this node of a published workflow answers on.
 *
 * @param url n8n's, e.g. `http://127.0.0.1:5678`
 */
export function webhookUrls(url: string, node: INode, types: readonly WebhookType[]): string[] {
	const type = types.find(({ name }) => name === node.type);
	if (node.disabled || !node.webhookId || !type?.webhooks) return [];
	return type.webhooks
		.map((webhook) => webhookPath(node, webhook))
		.filter((path) => path !== undefined)
		.map((path) => `${url}/webhook/${path}`);
}

/**
 * Whether n8n knows this webhook. Asked with a method nobody uses: the 404 for a wrong method differs
 * from the one for an unknown path.
 */
export async function isWebhookRegistered(webhook: string, signal?: AbortSignal): Promise<boolean> {
	const response = await fetch(webhook, { method: 'PATCH', signal });
	const text = await response.text();
	return response.status !== 404 || text.includes('Did you mean to make');
}
