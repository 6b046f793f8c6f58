import type { Request, Response } from 'express';
import { WebhookContext } from 'n8n-core';
import { Node, NodeHelpers, resolveWebhookDescriptionField } from 'n8n-workflow';
import type {
	ICredentialsHelper,
	INode,
	IRun,
	IWebhookData,
	IWebhookDescription,
	IWebhookResponseData,
	Workflow,
} from 'n8n-workflow';

import type { LoadedPackages } from './loadPackages.mts';
import { readRequestBody } from './readRequestBody.mts';
import { toAdditionalData } from './toAdditionalData.mts';
import { toWorkflow } from './workflowFile.mts';
import type { WorkflowFile } from './workflowFile.mts';

export interface Receiver {
	file: WorkflowFile;
	/** The node whose webhook is called. */
	node: string;
	packages: LoadedPackages;
	credentialsHelper: ICredentialsHelper;
	baseUrl: string;
	/** Starts the workflow behind the node; the promise is the ended run. */
	start(items: NonNullable<IWebhookResponseData['workflowData']>): Promise<IRun>;
}

/** A webhook of a node and the path n8n serves it on. */
export interface NodeWebhook {
	description: IWebhookDescription;
	method: string;
	path: string;
}

/** The webhooks n8n registers for a node when its workflow is published. */
export function webhooksOf(workflow: Workflow, node: INode): NodeWebhook[] {
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const descriptions = node.disabled ? [] : (type.description.webhooks ?? []);
	return descriptions
		.filter(({ restartWebhook }) => restartWebhook !== true)
		.map((description) => {
			const path = String(readField(workflow, node, description, 'path'));
			const isFullPath = Boolean(readField(workflow, node, description, 'isFullPath', false));
			return {
				description,
				method: String(readField(workflow, node, description, 'httpMethod', 'GET')),
				path: NodeHelpers.getNodeWebhookPath(workflow.id, node, path, isFullPath, false),
			};
		});
}

/**
 * Calls a node's webhook with a real request and answers as n8n does, in n8n's order: the answer's mode
 * is read first, then the body, then the node is asked, then the execution starts.
 *
 * @throws what the node throws; n8n would answer 500 and keep an execution with that error
 */
export async function receiveWebhook(
	receiver: Receiver,
	request: Request,
	response: Response,
): Promise<void> {
	const { file, packages, credentialsHelper, baseUrl } = receiver;
	const workflow = toWorkflow(file, packages.nodeTypes);
	const node = workflow.nodes[receiver.node]!;
	const webhook = webhooksOf(workflow, node).find(({ method }) => method === request.method);
	if (!webhook) {
		const message = `This webhook is not registered for ${request.method} requests.`;
		response.status(404).json({ code: 404, message });
		return;
	}
	const { description, path } = webhook;
	const responseMode = readField(workflow, node, description, 'responseMode', 'onReceived');
	const responseCode = Number(readField(workflow, node, description, 'responseCode', 200));
	const responseData = readField(workflow, node, description, 'responseData', 'firstEntryJson');

	await readRequestBody(request, node.typeVersion);
	const additionalData = toAdditionalData({ credentialsHelper, baseUrl });
	const webhookData: IWebhookData = {
		httpMethod: description.httpMethod as IWebhookData['httpMethod'],
		node: node.name,
		path,
		webhookDescription: description,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
	};
	const context = new WebhookContext(
		workflow,
		node,
		{ ...additionalData, httpRequest: request, httpResponse: response },
		'webhook',
		webhookData,
		[],
		null,
	);
	const nodeType = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const result =
		nodeType instanceof Node
			? await nodeType.webhook!(context)
			: await nodeType.webhook!.call(context);

	const { workflowData, webhookResponse, noWebhookResponse } = result;
	if (workflowData === undefined) {
		if (noWebhookResponse) return;
		answer(response, responseCode, webhookResponse ?? { message: 'Webhook call received' });
		return;
	}
	const run = receiver.start(workflowData);
	if (noWebhookResponse) return;
	if (responseMode === 'lastNode') {
		answerWithLastNode(response, responseCode, responseData, await run);
		return;
	}
	const started = webhookResponse ?? { message: 'Workflow was started' };
	const body = responseData === 'noData' ? undefined : responseData || started;
	answer(response, responseCode, body);
}

function answerWithLastNode(
	response: Response,
	status: number,
	responseData: unknown,
	{ data: { resultData } }: IRun,
): void {
	const { lastNodeExecuted, runData, error } = resultData;
	const last = runData[lastNodeExecuted ?? '']?.at(-1);
	if (error || last?.error) {
		answer(response, 500, { message: 'Error in workflow' });
		return;
	}
	const items = (last?.data?.main?.[0] ?? []).map(({ json }) => json);
	if (responseData === 'noData') answer(response, status, undefined);
	else if (responseData !== 'firstEntryJson') answer(response, status, items);
	else if (items[0]) answer(response, status, items[0]);
	else answer(response, 500, { code: 0, message: 'No item to return was found' });
}

function answer(response: Response, status: number, body: unknown): void {
	response.status(status);
	if (typeof body === 'string') response.send(body);
	else response.json(body);
}

/** A field of a webhook's description: as it stands, natively where it declares how, or evaluated. */
function readField(
	workflow: Workflow,
	node: INode,
	description: IWebhookDescription,
	field: keyof IWebhookDescription & string,
	byDefault?: string | number | boolean,
): unknown {
	const native = resolveWebhookDescriptionField(node, description, field);
	if (native.resolved) return native.value;
	const value = description[field] as string | boolean | undefined;
	return workflow.expression.getSimpleParameterValue(
		node,
		value,
		'webhook',
		{},
		undefined,
		byDefault,
	);
}
