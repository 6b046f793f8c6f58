import type { RestClient } from '../../n8n/restClient.mts';

const pageSize = 100;

interface Page {
	results: Array<{ id: string }>;
	/** Null on the last page. */
	nextCursor: string | null;
}

/**
 * Which of the texts n8n gives to its editor: in executions with all their data, credentials, workflows
 * and whatever else it lists.
 *
 * @returns `found`: path and text of each; `looked`: how many responses were searched, in words
 */
export async function findShown(
	rest: RestClient,
	texts: string[],
): Promise<{ found: string[]; looked: string }> {
	const found: string[] = [];
	const look = async <Shown,>(path: string): Promise<Shown> => {
		const shown = await rest.call<Shown>('GET', path);
		const written = JSON.stringify(shown) ?? '';
		found.push(...texts.filter((text) => written.includes(text)).map((text) => `${path}: ${text}`));
		return shown;
	};

	let executions = 0;
	let cursor: string | null = '';
	while (cursor !== null) {
		const page: Page = await look(`/rest/executions?limit=${pageSize}${cursor}`);
		for (const { id } of page.results) await look(`/rest/executions/${id}`);
		executions += page.results.length;
		cursor = page.nextCursor === null ? null : `&cursor=${page.nextCursor}`;
	}
	const { data: workflows } = await look<{ data: Array<{ id: string }> }>('/rest/workflows');
	for (const { id } of workflows) await look(`/rest/workflows/${id}`);
	const credentials = await look<Array<{ id: string }>>('/rest/credentials?includeData=true');
	for (const { id } of credentials) {
		await look(`/rest/credentials/${id}`);
		await look(`/rest/credentials/${id}?includeData=true`);
	}
	await look('/rest/settings');
	return {
		found,
		looked: `${executions} executions, ${workflows.length} workflows, ${credentials.length} credentials`,
	};
}
