import type { Request, Response } from 'express';
import { WebhookContext } from 'n8n-core';
import type { ICredentialsHelper, IRunExecutionData, IWebhookData } from 'n8n-workflow';

import type { LoadedPackages } from './loadPackages.mts';
import { readRequestBody } from './readRequestBody.mts';
import type { Execution } from './startEngine.mts';
import { toAdditionalData } from './toAdditionalData.mts';
import { toWorkflow } from './workflowFile.mts';
import type { WorkflowFile } from './workflowFile.mts';

export interface Surroundings {
	packages: LoadedPackages;
	credentialsHelper: ICredentialsHelper;
	baseUrl: string;
	/** Goes on with the execution. */
	resume(execution: Execution, data: IRunExecutionData): void;
}

const nothingToDo = '<title>No action required</title>';

/**
 * Answers the address that a waiting node gave out, as n8n does: it asks the node, and goes on with what
 * the node makes of the request. The signature n8n checks before that is left for the node to check.
 */
export async function receiveAnswer(
	waiting: { execution: Execution; file: WorkflowFile } | undefined,
	{ packages, credentialsHelper, baseUrl, resume }: Surroundings,
	request: Request,
	response: Response,
): Promise<void> {
	const { id, suffix } = request.params;
	if (!waiting) {
		response
			.status(404)
			.json({ code: 404, message: `The execution "${String(id)}" does not exist.` });
		return;
	}
	const { execution, file } = waiting;
	if (execution.status === 'running') {
		response.status(409).json({ code: 409, message: 'The execution is running already.' });
		return;
	}
	if (execution.status === 'success') {
		response.send(nothingToDo);
		return;
	}

	const data = structuredClone(execution.data!);
	const [entry] = data.executionData!.nodeExecutionStack;
	const name = data.resultData.lastNodeExecuted!;
	entry!.node.disabled = true;
	data.waitTill = undefined;
	data.resultData.runData[name]!.pop();

	const workflow = toWorkflow(file, packages.nodeTypes);
	const node = workflow.nodes[name]!;
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const description = type.description.webhooks?.find(
		({ httpMethod, restartWebhook }) => httpMethod === request.method && restartWebhook === true,
	);
	if (!description || node.id !== suffix) {
		response.send(nothingToDo);
		return;
	}
	await readRequestBody(request, node.typeVersion);
	const additionalData = {
		...toAdditionalData({ credentialsHelper, baseUrl, executionId: execution.id }),
		httpRequest: request,
		httpResponse: response,
	};
	const webhook: IWebhookData = {
		httpMethod: description.httpMethod as IWebhookData['httpMethod'],
		node: name,
		path: node.id,
		webhookDescription: description,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
	};
	const context = new WebhookContext(workflow, node, additionalData, 'webhook', webhook, [], data);
	const result = await type.webhook!.call(context);
	if (result.workflowData) {
		entry!.data.main = result.workflowData;
		resume(execution, data);
	}
	if (result.noWebhookResponse) return;
	response.send(result.webhookResponse);
}
