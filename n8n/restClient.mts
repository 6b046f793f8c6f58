// n8n's own REST interface, as its editor uses it: what demo and tests need of it, with types.
import { setTimeout as sleep } from 'node:timers/promises';

import { parse as parseFlatted } from 'flatted';
import type { IConnections, IDataObject, INode, IRun, IWorkflowSettings } from 'n8n-workflow';

import { serverVersion } from './installServer.mts';
import { can } from './versionDifferences.mts';
import { isWebhookRegistered, webhookUrls } from './webhookUrls.mts';
import type { WebhookType } from './webhookUrls.mts';

export interface WorkflowFile {
	/** Kept by n8n: the same file always is the same workflow. */
	id?: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	meta?: IDataObject | null;
}

export interface CredentialFile {
	name: string;
	type: string;
	data: IDataObject;
}

export interface DataTableFile {
	name: string;
	columns: Array<{ name: string; type: 'string' | 'number' | 'boolean' | 'date' }>;
	rows: Array<Record<string, string | number | boolean | null>>;
}

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

export interface StoredWorkflow {
	id: string;
	name: string;
	versionId: string;
	active: boolean;
}

export type ExecutionStatus =
	'new' | 'running' | 'waiting' | 'success' | 'error' | 'canceled' | 'crashed' | 'unknown';

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	workflowName: string;
	status: ExecutionStatus;
	mode: string;
	startedAt: string;
	stoppedAt?: string;
	waitTill?: string | null;
}

/** An execution with what every node gave: `data.resultData.runData[node][run].data.main[output]`. */
export interface Execution extends ExecutionSummary {
	data: IRun['data'];
}

export interface ConnectionTest {
	status: 'OK' | 'Error';
	message: string;
}

/** What n8n says of a node type; the fields used here. */
export interface NodeTypeDescription extends WebhookType {
	displayName: string;
	version: number | number[];
	usableAsTool?: boolean;
}

export interface Owner {
	email: string;
	password: string;
	firstName: string;
	lastName: string;
}

export interface ExecutionQuery {
	workflowId?: string;
	status?: ExecutionStatus[];
	/** 20 when left out. */
	limit?: number;
}

export interface WebhookPatience {
	registered?: boolean;
	/** How often in a row it must have been so, 1 when left out. */
	times?: number;
	/** 30 seconds when left out. */
	timeoutMs?: number;
	signal?: AbortSignal;
}

/** n8n's answer was not a success: its status and its own words. */
export class RestRefusal extends Error {
	readonly status: number;

	constructor(what: string, status: number, body: string) {
		super(`n8n answered ${what} with ${status}: ${body.slice(0, 2000)}`);
		this.status = status;
	}
}

/** Withdrawing and registering overlap in n8n: so many times in a row, and it has settled. */
const settledTimes = 4;

const finished = new Set<ExecutionStatus>(['success', 'error', 'canceled', 'crashed']);

/** A session of one user with one n8n. Sign in first: `setUpOwner` or `signIn`. */
export class RestClient {
	readonly url: string;
	/** The session's cookie (`n8n-auth=…`), for a browser that should be signed in too, with `browserId`. */
	cookie = '';
	/** n8n binds a session to the browser that began it; the editor has its id in `n8n-browserId`. */
	readonly browserId = 'workshop';
	private readonly version: string;
	private projectId: string | undefined;
	/** The ids that n8n gave to workflows in place of their own. */
	private readonly givenIds = new Map<string, string>();

	/**
	 * @param url e.g. `http://127.0.0.1:5678`
	 * @param version n8n's, e.g. `2.20.12`
	 */
	constructor(url: string, version = serverVersion) {
		this.url = url.replace(/\/$/, '');
		this.version = version;
	}

	/** Any call: gives the answer's `data` (where n8n wraps it) or the whole body. */
	async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: {
				...(this.cookie && { cookie: this.cookie }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				'browser-id': this.browserId,
				// n8n ends a connection that rests for a while, perhaps in the moment in which it is used again.
				connection: 'close',
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new RestRefusal(`${method} ${path}`, response.status, text);
		for (const cookie of response.headers.getSetCookie())
			if (cookie.startsWith('n8n-auth=')) this.cookie = cookie.split(';', 1)[0] ?? '';
		const json: unknown = text === '' ? undefined : JSON.parse(text);
		const isWrapped = typeof json === 'object' && json !== null && 'data' in json;
		return (isWrapped && !('count' in json) ? json.data : json) as T;
	}

	/** Makes the first user of an n8n that has none yet, and is signed in afterwards. */
	async setUpOwner(owner: Owner): Promise<void> {
		await this.call('POST', '/rest/owner/setup', owner);
	}

	async signIn({ email, password }: Pick<Owner, 'email' | 'password'>): Promise<void> {
		await this.call('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Signs in, and sets up the owner first where there is none. */
	async signInOrSetUp(owner: Owner): Promise<void> {
		const settings = await this.call<{
			userManagement: { showSetupOnFirstLoad?: boolean };
		}>('GET', '/rest/settings');
		if (settings.userManagement.showSetupOnFirstLoad) await this.setUpOwner(owner);
		else await this.signIn(owner);
	}

	nodeTypes(): Promise<NodeTypeDescription[]> {
		return this.call('GET', '/types/nodes.json');
	}

	credentialTypes(): Promise<Array<{ name: string; displayName: string }>> {
		return this.call('GET', '/types/credentials.json');
	}

	credentials(): Promise<StoredCredential[]> {
		return this.call('GET', '/rest/credentials');
	}

	createCredential({ name, type, data }: CredentialFile): Promise<StoredCredential> {
		return this.call('POST', '/rest/credentials', { name, type, data });
	}

	/** Changes a stored credential, as saving it in the editor does. */
	changeCredential(id: string, { name, type, data }: CredentialFile): Promise<StoredCredential> {
		return this.call('PATCH', `/rest/credentials/${id}`, { id, name, type, data });
	}

	/** The stored credential with its data; secrets come back blanked. */
	credential(id: string): Promise<StoredCredential & { data: IDataObject }> {
		return this.call('GET', `/rest/credentials/${id}?includeData=true`);
	}

	deleteCredential(id: string): Promise<unknown> {
		return this.call('DELETE', `/rest/credentials/${id}`);
	}

	/** Creates the credential, or changes the one of the same name and type. */
	async putCredential(credential: CredentialFile): Promise<StoredCredential> {
		const known = (await this.credentials()).find(
			({ name, type }) => name === credential.name && type === credential.type,
		);
		return known
			? await this.changeCredential(known.id, credential)
			: await this.createCredential(credential);
	}

	/**
	 * n8n's connection test. With an id it is the editor's "Retry" on a saved credential; secrets may be
	 * the blanks that `credential(id)` gave.
	 */
	testCredential(credential: CredentialFile & { id?: string }): Promise<ConnectionTest> {
		return this.call('POST', '/rest/credentials/test', { credentials: { id: '', ...credential } });
	}

	async workflows(): Promise<StoredWorkflow[]> {
		return (await this.call<{ data: StoredWorkflow[] }>('GET', '/rest/workflows')).data;
	}

	workflow(id: string): Promise<StoredWorkflow & WorkflowFile> {
		return this.call('GET', `/rest/workflows/${id}`);
	}

	/**
	 * The workflow with its nodes' credentials pointing at the stored ones of the same type (of the same
	 * name, where there are several).
	 */
	private async withStoredCredentials<T extends { nodes: INode[] }>(workflow: T): Promise<T> {
		const stored = await this.credentials();
		const toStored = (type: string, wanted: { id: string | null; name: string }) => {
			const ofType = stored.filter((credential) => credential.type === type);
			const found =
				ofType.find(({ id }) => id === wanted.id) ??
				ofType.find(({ name }) => name === wanted.name) ??
				(ofType.length === 1 ? ofType[0] : undefined);
			return found ? { id: found.id, name: found.name } : wanted;
		};
		const nodes = workflow.nodes.map((node) => ({
			...node,
			...(node.credentials && {
				credentials: Object.fromEntries(
					Object.entries(node.credentials).map(([type, wanted]) => [type, toStored(type, wanted)]),
				),
			}),
		}));
		return { ...workflow, nodes };
	}

	async createWorkflow(workflow: WorkflowFile): Promise<StoredWorkflow> {
		const { id, name, nodes, connections, settings, meta } =
			await this.withStoredCredentials(workflow);
		const stored = await this.call<StoredWorkflow>('POST', '/rest/workflows', {
			...{ id, name, nodes, connections, meta: meta ?? undefined },
			settings: { executionOrder: 'v1', ...settings },
			// n8n 2.0 fails without it.
			active: false,
		});
		if (id !== undefined && stored.id !== id) this.givenIds.set(id, stored.id);
		return stored;
	}

	async changeWorkflow(id: string, workflow: WorkflowFile): Promise<StoredWorkflow> {
		const { name, nodes, connections, settings } = await this.withStoredCredentials(workflow);
		return await this.call('PATCH', `/rest/workflows/${id}?forceSave=true`, {
			...{ name, nodes, connections },
			settings: { executionOrder: 'v1', ...settings },
		});
	}

	/** Publishes the workflow as it is now stored; when this resolves its webhooks answer. */
	async activateWorkflow({
		id,
		versionId,
	}: Pick<StoredWorkflow, 'id' | 'versionId'>): Promise<void> {
		if (can(this.version, 'publish'))
			await this.call('POST', `/rest/workflows/${id}/activate`, { versionId });
		else await this.call('PATCH', `/rest/workflows/${id}`, { active: true, versionId });
		await this.waitForWebhooks(id);
	}

	/** Where the workflow's webhooks are, once it is published. */
	async webhooksOf(id: string): Promise<string[]> {
		// n8n gives AI tools a webhook's id too, when their node can wait, and doesn't know their type here.
		const nodes = (await this.workflow(id)).nodes.filter(
			({ webhookId, type }) => webhookId && !type.endsWith('Tool'),
		);
		if (nodes.length === 0) return [];
		const nodeInfos = nodes.map(({ type, typeVersion }) => ({ name: type, version: typeVersion }));
		const types = await this.call<WebhookType[]>('POST', '/rest/node-types', { nodeInfos });
		return nodes.flatMap((node) => {
			// Here n8n leaves out the package's name.
			const type = types.find(({ name }) => node.type.endsWith(`.${name}`));
			return type ? webhookUrls(this.url, node, [{ ...type, name: node.type }]) : [];
		});
	}

	/**
	 * Resolves when all of the workflow's webhooks are registered, or none is any more. n8n says that it
	 * has published or withdrawn a workflow a moment before that shows; after a start, before it begins.
	 *
	 * @throws when that isn't so after `timeoutMs`
	 */
	async waitForWebhooks(
		id: string,
		{ registered = true, times = 1, timeoutMs = 30_000, signal }: WebhookPatience = {},
	): Promise<void> {
		const deadline = Date.now() + timeoutMs;
		for (const webhook of await this.webhooksOf(id))
			for (let seen = 0; seen < times;) {
				const holds = (await isWebhookRegistered(webhook, signal)) === registered;
				seen = holds ? seen + 1 : 0;
				if (Date.now() > deadline)
					throw new Error(`n8n did not ${registered ? 'register' : 'withdraw'} ${webhook}`);
				if (seen < times) await sleep(50, undefined, { signal });
			}
	}

	/** When this resolves, its webhooks are unknown. */
	async deactivateWorkflow(id: string): Promise<void> {
		if (can(this.version, 'publish'))
			await this.call('POST', `/rest/workflows/${id}/deactivate`, {});
		else {
			const { versionId } = await this.workflow(id);
			await this.call('PATCH', `/rest/workflows/${id}`, { active: false, versionId });
		}
		await this.waitForWebhooks(id, { registered: false });
	}

	async deleteWorkflow(id: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${id}/archive`, {});
		await this.call('DELETE', `/rest/workflows/${id}`);
	}

	/**
	 * Creates the workflow (or changes the one with the same id) and publishes it. Its nodes' credentials
	 * are found by id, name or, where there is only one of the type, by type. When this resolves, its
	 * webhooks are registered.
	 *
	 * @throws RestRefusal with n8n's words when n8n refuses to store or to publish it
	 */
	async startWorkflow(workflow: WorkflowFile): Promise<StoredWorkflow> {
		const wanted = workflow.id && (this.givenIds.get(workflow.id) ?? workflow.id);
		const known =
			wanted === undefined ? undefined : (await this.workflows()).find(({ id }) => id === wanted);
		// Straight from one published version to the next, n8n still runs the old one for a moment.
		if (known?.active) await this.deactivateWorkflow(known.id);
		const times = known?.active ? settledTimes : 1;
		if (known?.active) await this.waitForWebhooks(known.id, { registered: false, times });
		const stored = known
			? await this.changeWorkflow(known.id, workflow)
			: await this.createWorkflow(workflow);
		await this.activateWorkflow(stored);
		await this.waitForWebhooks(stored.id, { times });
		return { ...stored, active: true };
	}

	/** Newest first. */
	async executions({ workflowId, status, limit = 20 }: ExecutionQuery = {}): Promise<
		ExecutionSummary[]
	> {
		const filter = JSON.stringify({ ...(workflowId && { workflowId }), ...(status && { status }) });
		const path = `/rest/executions?limit=${limit}&filter=${encodeURIComponent(filter)}`;
		return (await this.call<{ results: ExecutionSummary[] }>('GET', path)).results;
	}

	async execution(id: string): Promise<Execution> {
		const { data, ...summary } = await this.call<ExecutionSummary & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...summary, data: parseFlatted(data) as Execution['data'] };
	}

	/**
	 * The newest execution of the workflow that came to its end (or waits), and is newer than `after` (an
	 * execution's id).
	 *
	 * @throws when there is none within `timeoutMs` (15 seconds when left out)
	 */
	async waitForExecution(
		workflowId: string,
		{ after = '0', timeoutMs = 15_000 }: { after?: string; timeoutMs?: number } = {},
	): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const [newest] = await this.executions({ workflowId, limit: 1 });
			const isNew = newest && Number(newest.id) > Number(after);
			if (isNew && (finished.has(newest.status) || newest.status === 'waiting'))
				return await this.execution(newest.id);
			if (Date.now() > deadline)
				throw new Error(
					`no execution of workflow ${workflowId} ended within ${timeoutMs} ms; the newest one: ${JSON.stringify(newest)}`,
				);
			await sleep(50);
		}
	}

	/**
	 * The execution once it has come to its end: it may have waited before.
	 * @throws when that isn't so within `timeoutMs` (15 seconds when left out)
	 */
	async waitForEnd(id: string, timeoutMs = 15_000): Promise<Execution> {
		for (const deadline = Date.now() + timeoutMs; ;) {
			const execution = await this.execution(id);
			if (finished.has(execution.status)) return execution;
			if (Date.now() > deadline)
				throw new Error(`execution ${id} is still ${execution.status} after ${timeoutMs} ms`);
			await sleep(50);
		}
	}

	private async personalProject(): Promise<string> {
		this.projectId ??= (await this.call<{ id: string }>('GET', '/rest/projects/personal')).id;
		return this.projectId;
	}

	/** Makes a data table with its rows; one of that name that is already there is left as it is. */
	async putDataTable({ name, columns, rows }: DataTableFile): Promise<{ id: string }> {
		const path = `/rest/projects/${await this.personalProject()}/data-tables`;
		const known = await this.call<{ data: Array<{ id: string; name: string }> }>('GET', path);
		const there = known.data.find((table) => table.name === name);
		if (there) return there;
		const table = await this.call<{ id: string }>('POST', path, { name, columns });
		if (rows.length > 0) await this.call('POST', `${path}/${table.id}/insert`, { data: rows });
		return table;
	}
}
