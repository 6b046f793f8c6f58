import type { INodeExecutionData } from 'n8n-workflow';

import type { Execution } from './startEngine.mts';

/** What a node gave on one of its outputs in its last run, `pairedItem` included. */
export function itemsOf(
	{ data, workflow }: Pick<Execution, 'data' | 'workflow'>,
	node: string,
	output = 0,
): INodeExecutionData[] {
	const runs = data?.resultData.runData[node];
	if (!runs) throw new Error(`The node "${node}" didn't run in "${workflow}".`);
	return runs.at(-1)?.data?.main?.[output] ?? [];
}
