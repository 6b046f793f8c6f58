import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * With 'Always Output Data' n8n puts an empty item on the first output when nothing else is there. What left
 * by another output is output enough: an empty item among the accepted answers would be taken for one.
 */
export function keepOutputsApart(execute: IExecuteFunctions): void {
	const run = execute.getExecuteData();
	// The run's own copy: the workflow keeps its setting.
	run.node = { ...run.node, alwaysOutputData: false };
}
