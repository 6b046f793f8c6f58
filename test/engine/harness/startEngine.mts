import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import express from 'express';
import type { ErrorRequestHandler } from 'express';
import { parse, stringify } from 'flatted';
import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	IRun,
	IRunExecutionData,
} from 'n8n-workflow';

import { CredentialsStore } from './credentialsStore.mts';
import { loadPackages } from './loadPackages.mts';
import type { LoadedPackages } from './loadPackages.mts';
import { prepareRequest, RefusedByN8n } from './readRequestBody.mts';
import { receiveAnswer } from './receiveAnswer.mts';
import { receiveWebhook, webhooksOf } from './receiveWebhook.mts';
import { continueWorkflow, runWorkflow } from './runWorkflow.mts';
import { toWorkflow } from './workflowFile.mts';
import type { WorkflowFile } from './workflowFile.mts';

/** An execution as n8n shows it. */
export interface Execution {
	id: string;
	/** The workflow's name. */
	workflow: string;
	/** `running` until it ends as `success`, `error`, `canceled` or `waiting`. */
	status: string;
	/** What n8n stores once it has ended. */
	data?: IRunExecutionData;
}

/** A credential as `n8n import:credentials` takes it. */
export interface CredentialFile {
	id: string;
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

/** An n8n that tests talk to: workflows published, webhooks reachable over HTTP. */
export interface Engine {
	/** Where a workflow's webhook is called, by the workflow's name or that of the node. */
	webhookUrl(workflowOrNode: string): string;
	/** The credentials as they are now, to be looked at and edited. */
	credentials: CredentialsStore;
	/** All executions since the start, in the order they started. */
	executions: Execution[];
	/** The execution that started as the given one (1: the first), once it has ended. */
	waitForExecution(number?: number): Promise<Execution>;
	/** Lets the time pass that a waiting execution has been given; resolves once it has ended. */
	expire(number?: number): Promise<Execution>;
	/** Throws what happened that no test asked for; waits for what still runs. */
	close(): Promise<void>;
}

export interface EngineOptions {
	workflows: WorkflowFile[];
	credentials?: CredentialFile[];
	packages?: LoadedPackages;
	/** Called with what n8n would report as unexpected; without it `close` throws that. */
	onUnexpected?: (error: unknown) => void;
}

/** Starts n8n's engine behind a real HTTP server on a free port of this machine. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
	const packages = options.packages ?? (await loadPackages());
	const credentialsHelper = new CredentialsStore(packages);
	const workflows = withSavedCredentials(options, credentialsHelper);
	const unexpected: unknown[] = [];
	const report = options.onUnexpected ?? ((error: unknown) => unexpected.push(error));
	const executions: Execution[] = [];
	const endings: Array<Promise<Execution>> = [];
	const app = express();
	app.disable('x-powered-by');
	const server = app.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const files = new Map<Execution, WorkflowFile>();
	const follow = (execution: Execution, run: Promise<IRun>) => {
		endings[Number(execution.id) - 1] = run
			.then(({ status, data }) => Object.assign(execution, { status, data: asStored(data) }))
			.catch((error: unknown) => {
				report(error);
				return Object.assign(execution, { status: 'crashed' });
			});
		return run;
	};
	const surroundings = { packages, credentialsHelper, baseUrl };
	const start = (file: WorkflowFile, startNode: string, items: INodeExecutionData[][]) => {
		const execution: Execution = {
			id: String(executions.length + 1),
			workflow: file.name,
			status: 'running',
		};
		executions.push(execution);
		files.set(execution, file);
		const executionId = execution.id;
		return follow(execution, runWorkflow({ file, startNode, items, executionId, ...surroundings }));
	};
	const resume = (execution: Execution, data: IRunExecutionData) => {
		execution.status = 'running';
		const run = { file: files.get(execution)!, executionId: execution.id, ...surroundings };
		return follow(execution, continueWorkflow(run, data, packages));
	};
	app.all('/webhook-waiting/:id/:suffix', async (request, response) => {
		prepareRequest(request);
		const execution = executions.find(({ id }) => id === request.params.id);
		const waiting = execution?.data && { execution, file: files.get(execution)! };
		await receiveAnswer(waiting, { ...surroundings, resume }, request, response);
	});

	const urls = new Map<string, string>();
	for (const file of workflows) {
		const workflow = toWorkflow(file, packages.nodeTypes);
		for (const node of Object.values(workflow.nodes)) {
			for (const { path } of webhooksOf(workflow, node)) {
				const url = `/webhook/${path}`;
				for (const name of [node.name, file.name]) {
					if (!urls.has(name)) urls.set(name, `${baseUrl}${url}`);
				}
				app.all(url, async (request, response) => {
					prepareRequest(request);
					await receiveWebhook(
						{
							file,
							node: node.name,
							packages,
							credentialsHelper,
							baseUrl,
							start: (items) => start(file, node.name, items),
						},
						request,
						response,
					);
				});
			}
		}
	}
	const answerUnexpected: ErrorRequestHandler = (error: unknown, _request, response, next) => {
		if (!(error instanceof RefusedByN8n)) report(error);
		const { status, message } =
			error instanceof RefusedByN8n
				? error
				: { status: 500, message: 'Workflow Webhook Error: Workflow could not be started!' };
		if (response.headersSent) next(error);
		else response.status(status).json({ code: status, message });
	};
	app.use(answerUnexpected);

	return {
		executions,
		credentials: credentialsHelper,
		webhookUrl(name) {
			const url = urls.get(name);
			if (!url)
				throw new Error(`No webhook for "${name}", only for ${[...urls.keys()].join(', ')}`);
			return url;
		},
		async waitForExecution(number = 1) {
			const ending = endings[number - 1];
			if (!ending) throw new Error(`${endings.length} executions have started, not ${number}`);
			return await ending;
		},
		async expire(number = 1) {
			const execution = await endings[number - 1];
			if (execution?.status !== 'waiting') throw new Error(`Execution ${number} doesn't wait`);
			await resume(execution, execution.data!);
			return execution;
		},
		async close() {
			await Promise.all(endings);
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
			const reasons = unexpected.map((error) => String(error)).join('\n');
			if (unexpected.length > 0) throw new AggregateError(unexpected, reasons);
		},
	};
}

/** n8n keeps executions as text, so that what can't be written down is lost here too. */
function asStored(data: IRunExecutionData): IRunExecutionData {
	return parse(stringify(data)) as IRunExecutionData;
}

/** Saves the credentials and gives the workflows with the ids they got, which n8n does on importing. */
function withSavedCredentials(
	{ workflows, credentials = [] }: EngineOptions,
	store: CredentialsStore,
): WorkflowFile[] {
	const saved = new Map(
		credentials.map(({ id, type, data }) => [`${type} ${id}`, store.save(type, data)]),
	);
	return workflows.map((file) => {
		const copy = structuredClone(file);
		for (const node of copy.nodes) {
			for (const [type, details] of Object.entries(node.credentials ?? {})) {
				Object.assign(details, saved.get(`${type} ${details.id}`));
			}
		}
		return copy;
	});
}
