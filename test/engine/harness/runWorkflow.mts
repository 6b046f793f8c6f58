import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type {
	ICredentialsHelper,
	INode,
	INodeExecutionData,
	IRun,
	IRunExecutionData,
	IWorkflowBase,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import type { LoadedPackages } from './loadPackages.mts';
import { toAdditionalData } from './toAdditionalData.mts';
import { toWorkflow } from './workflowFile.mts';
import type { WorkflowFile } from './workflowFile.mts';

export interface Run {
	file: WorkflowFile;
	packages: LoadedPackages;
	credentialsHelper: ICredentialsHelper;
	/** The node to begin with; its input, or what it gave if it is a trigger: items by output. */
	startNode: string;
	items: INodeExecutionData[][];
	mode?: WorkflowExecuteMode;
	executionId?: string;
	baseUrl?: string;
	/** Stops the execution as the stop button does. */
	signal?: AbortSignal;
}

/**
 * Runs a workflow in n8n's own engine, from one node on to the end.
 *
 * @returns the run with everything the nodes gave, `pairedItem` included; a node's error is in it
 * @throws what n8n refuses to start: a node without a required parameter, an unknown node type
 */
export async function runWorkflow(run: Run): Promise<IRun> {
	const { file, packages, startNode, items } = run;
	const node = file.nodes.find(({ name }) => name === startNode);
	if (!node) throw new Error(`The workflow "${file.name}" has no node "${startNode}".`);
	return await continueWorkflow(run, startingData(structuredClone(node), items), packages);
}

/** Runs on with data that an execution left behind, say after a wait. */
export async function continueWorkflow(
	{
		file,
		credentialsHelper,
		mode = 'webhook',
		executionId = '1',
		baseUrl,
		signal,
	}: Omit<Run, 'items' | 'startNode'>,
	data: IRunExecutionData,
	{ nodeTypes }: LoadedPackages,
): Promise<IRun> {
	const workflow = toWorkflow(file, nodeTypes);
	const additionalData = toAdditionalData({ credentialsHelper, baseUrl, executionId });
	additionalData.hooks = new ExecutionLifecycleHooks(mode, executionId, toSaved(file));
	const execution = new WorkflowExecute(additionalData, mode, data).processRunExecutionData(
		workflow,
	);
	const stop = () => execution.cancel();
	signal?.addEventListener('abort', stop, { once: true });
	try {
		return await execution;
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}

function startingData(node: INode, main: INodeExecutionData[][]): IRunExecutionData {
	return createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main }, source: null }] },
	});
}

function toSaved({ id, name, ...rest }: WorkflowFile): IWorkflowBase {
	const now = new Date();
	return {
		...rest,
		id: id ?? name,
		name,
		active: true,
		activeVersionId: null,
		isArchived: false,
		createdAt: now,
		updatedAt: now,
	};
}
