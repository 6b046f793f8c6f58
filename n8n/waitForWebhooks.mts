import type { INode } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';

import type { NodeTypeDescription, RestClient } from './restClient.mts';

/** `path` of a webhook description, where it is fixed or simply the node's parameter `path`. */
function webhookPath(node: INode, { path, isFullPath }: { path: string; isFullPath?: unknown }) {
	const isParameter = /^=\{\{\s*\$parameter(\.path|\["path"\])\s*\}\}$/.test(path);
	const fixed = isParameter ? String(node.parameters.path ?? '') : path;
	if (fixed.startsWith('=')) return undefined;
	return isFullPath === true ? fixed || node.webhookId : `${node.webhookId}/${fixed}`;
}

/** The production URLs that this node of a published workflow answers on. */
export function webhookUrls(
	url: string,
	node: INode,
	types: readonly NodeTypeDescription[],
): string[] {
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
async function isRegistered(webhook: string): Promise<boolean> {
	const response = await fetch(webhook, { method: 'PATCH' });
	const text = await response.text();
	return response.status !== 404 || text.includes('Did you mean to make');
}

/**
 * Resolves when the webhooks of all published workflows are registered. That n8n says it is ready does
 * not mean so: after a restart it publishes them a moment later.
 */
export async function waitForWebhooks(
	rest: RestClient,
	signal?: AbortSignal,
	timeoutMs = 30_000,
): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	const types = (await rest.nodeTypes()).filter(({ webhooks }) => webhooks?.length);
	const published = (await rest.workflows()).filter(({ active }) => active);
	for (const { id } of published) {
		const { nodes } = await rest.workflow(id);
		for (const webhook of nodes.flatMap((node) => webhookUrls(rest.url, node, types)))
			while (!(await isRegistered(webhook))) {
				signal?.throwIfAborted();
				if (Date.now() > deadline) throw new Error(`n8n did not register ${webhook}`);
				await sleep(50);
			}
	}
}
