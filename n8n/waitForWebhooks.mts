import type { RestClient } from './restClient.mts';

/**
 * Resolves when the webhooks of all published workflows are registered. That n8n says it is ready does
 * not mean so: after a start it publishes them a moment later.
 */
export async function waitForWebhooks(rest: RestClient, signal?: AbortSignal): Promise<void> {
	for (const { id, active } of await rest.workflows())
		if (active) await rest.waitForWebhooks(id, { signal });
}
