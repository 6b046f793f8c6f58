import type { Readings } from '../../sandbox/dialects/dialects.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import type { WorkflowFile } from '../engine/harness/workflowFile.mts';
import type { Mailbox } from './startMailbox.mts';
import type { Model } from './startModel.mts';
import type { Sheet } from './startSheet.mts';

/** What a scenario works with: a sandbox, and an n8n that its flow can be put into. */
export interface Bench {
	sandbox: Sandbox;
	/** What nodes send e-mail to. */
	mailbox: Mailbox;
	/** The spreadsheet that examples read and write in the place of Google's. */
	sheet: Sheet;
	/** What AI nodes ask. n8n's engine alone has no such nodes. */
	model?: Model;
	/** Publishes a flow and gives the URL of its webhook. */
	deploy(flow: WorkflowFile): Promise<string>;
	/** Resolves when so many executions have ended since `deploy`; throws if one of them didn't succeed. */
	settled(executions: number): Promise<void>;
	/** Resolves when the execution waits that began as the given one since `deploy` (1: the first). */
	waiting(execution: number): Promise<void>;
}

/** A story that must come out the same in n8n's engine and in a real n8n. */
export interface Scenario {
	/** A sentence about behaviour. */
	title: string;
	needsModel?: boolean;
	/** What it takes of TalkLift, where other readings could not give what it tells. */
	needs?: Partial<Readings>;
	run(bench: Bench): Promise<void>;
}
