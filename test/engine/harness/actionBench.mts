import type { IDataObject, INodeExecutionData, INodeType, WorkflowExecuteMode } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/sandbox.mts';
import { startSandbox } from '../../../sandbox/startSandbox.mts';
import type { SlotFilled } from '../../../talklift/event/event.ts';
import { parseEvent } from '../../../talklift/event/parseEvent.ts';
import { credentialFiles } from '../../scenarios/credentialFiles.mts';
import { agentNode } from './agentNode.mts';
import { carelessNode } from './carelessNode.mts';
import { CredentialsStore } from './credentialsStore.mts';
import { itemsOf } from './itemsOf.mts';
import { loadPackages } from './loadPackages.mts';
import type { LoadedPackages } from './loadPackages.mts';
import { processedData } from './processedData.mts';
import { runWorkflow } from './runWorkflow.mts';
import type { WorkflowFile } from './workflowFile.mts';

export interface RunOptions {
	/** The node to begin with: the flow's first one unless told otherwise. */
	start?: string;
	mode?: WorkflowExecuteMode;
	signal?: AbortSignal;
	/** n8n's own address. */
	baseUrl?: string;
}

/** What came of a run. */
export interface Ran {
	status: string;
	/** What n8n shows at the node that failed. */
	error?: { message: string; description?: string; context?: IDataObject };
	/** A node's output items, item links included. */
	items(node: string, output?: number): INodeExecutionData[];
	/** Their data alone. */
	json(node: string, output?: number): IDataObject[];
	/** What n8n shows above a node's output. */
	hints(node: string): string[];
}

/** An answer that a chat user gave, and the event it fired. */
export interface GivenAnswer {
	session: number;
	/** As TalkLift posts it. */
	body: { event_name: string; payload: IDataObject[] };
	/** As the trigger gives it. */
	item: { json: SlotFilled & IDataObject };
}

/** A sandbox, and n8n's engine to run flows in that call it. */
export interface ActionBench {
	sandbox: Sandbox;
	/** Runs a flow; what its first node gave (or gets, if it isn't a trigger) is given by output. */
	run(
		flow: WorkflowFile,
		given: Array<Array<{ json: object }>>,
		options?: RunOptions,
	): Promise<Ran>;
	/** A new conversation with the claim bot, in which the membership number is answered. */
	answer(text?: string): Promise<GivenAnswer>;
	/** The user of a conversation answers (again). */
	answerIn(session: number, text: string): Promise<GivenAnswer>;
	/** What flows wrote to a session. */
	heard(session: number): string[];
	close(): Promise<void>;
}

let packages: Promise<LoadedPackages> | undefined;

async function loadAll(): Promise<LoadedPackages> {
	const more: Record<string, INodeType> = {
		'test.agent': agentNode,
		'test.careless': carelessNode,
	};
	const loaded = await loadPackages(undefined, more);
	const talkLift = 'n8n-nodes-talklift.talkLift';
	// n8n makes a type of its own of a node that an AI Agent uses as a tool.
	const own = loaded.nodeTypes.getByNameAndVersion(talkLift);
	const description = { ...own.description, name: 'talkLiftTool', outputs: ['ai_tool' as const] };
	more[`${talkLift}Tool`] = Object.assign(Object.create(own) as INodeType, { description });
	return loaded;
}

export async function startActionBench(): Promise<ActionBench> {
	const loaded = await (packages ??= loadAll());
	const sandbox = await startSandbox();
	const store = new CredentialsStore(loaded);
	const saved = new Map(
		credentialFiles(sandbox).map(({ type, data }) => [type, store.save(type, data as never)]),
	);
	processedData.clear();

	const answerIn = async (session: number, text: string): Promise<GivenAnswer> => {
		await sandbox.say(session, text);
		const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
		const body = events.findLast((entry) => entry.session === session)?.body as GivenAnswer['body'];
		const parsed = parseEvent(body, 'WEB');
		if (!parsed.ok) throw new Error(parsed.problem);
		return { session, body, item: { json: parsed.events[0]!.event as never } };
	};

	return {
		sandbox,
		run: async (flow, given, { start = flow.nodes[0]!.name, mode, signal, baseUrl } = {}) => {
			const file = structuredClone(flow);
			for (const node of file.nodes) {
				for (const type of Object.keys(node.credentials ?? {}))
					node.credentials![type] = saved.get(type)!;
			}
			const { status, data } = await runWorkflow({
				file,
				packages: loaded,
				credentialsHelper: store,
				startNode: start,
				items: given as INodeExecutionData[][],
				mode: mode ?? 'webhook',
				...(signal && { signal }),
				...(baseUrl !== undefined && { baseUrl }),
			});
			const run = { data, workflow: file.name };
			return {
				status,
				error: data.resultData.error as Ran['error'],
				items: (node, output) => itemsOf(run, node, output),
				hints: (node) =>
					(data.resultData.runData[node] ?? []).flatMap(({ hints = [] }) =>
						hints.map(({ message }) => message),
					),
				json: (node, output) => itemsOf(run, node, output).map(({ json }) => json),
			};
		},
		answer: async (text = '209192092') => {
			const { session } = sandbox.startConversation('claim');
			await sandbox.say(session, 'Mr Awesome Customer');
			await sandbox.say(session, 'username@gmail.com');
			return await answerIn(session, text);
		},
		answerIn,
		heard: (session) =>
			sandbox
				.conversation(session)
				.messages.filter(({ from }) => from === 'flow')
				.map(({ text }) => text),
		close: async () => {
			await sandbox.close();
			expect(sandbox.unknownRequests).toEqual([]);
		},
	};
}
