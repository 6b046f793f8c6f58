import type { NodeTypeDescription } from '../../n8n/restClient.mts';
import type { WorkflowFile } from '../engine/harness/workflowFile.mts';

/** How the error begins that names what an n8n is too old for; the compatibility table reads it. */
export const lackWords = 'This n8n lacks';

/**
 * Nothing when this n8n has all nodes of the flow, in the versions that the flow names.
 *
 * @param types of the n8n, with an entry for each version of a node that has several
 * @throws naming the nodes it lacks, e.g. `This n8n lacks agent 3.1`
 */
export function checkNodes(flow: WorkflowFile, types: readonly NodeTypeDescription[]): void {
	const lacking = flow.nodes.filter(
		({ type, typeVersion }) =>
			!types.some(({ name, version }) => name === type && [version].flat().includes(typeVersion)),
	);
	if (lacking.length === 0) return;
	const names = lacking.map(({ type, typeVersion }) => `${type.split('.').at(-1)} ${typeVersion}`);
	throw new Error(`${lackWords} ${[...new Set(names)].join(' and ')}`);
}
