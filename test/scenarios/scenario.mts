import type { Sandbox } from '../../sandbox/sandbox.mts';
import type { WorkflowFile } from '../engine/harness/workflowFile.mts';

/** An execution, as far as both runners can tell it alike. */
export interface ScenarioExecution {
	status: string;
	/** What a node gave on an output in its last run; undefined when it didn't run. */
	itemsOf(
		node: string,
		output?: number,
	): Array<{ json: Record<string, unknown>; pairedItem?: unknown }> | undefined;
	/** The message of the error that ended it. */
	error?: string;
}

/** What a scenario works with: a sandbox, and an n8n that its flow can be put into. */
export interface Bench {
	sandbox: Sandbox;
	/** Publishes a flow and gives the URL of its webhook. */
	deploy(flow: WorkflowFile): Promise<string>;
	/** The executions of the deployed flow so far, once all of them have ended. */
	executions(): Promise<ScenarioExecution[]>;
}

/** A story that must come out the same in n8n's engine and in a real n8n. */
export interface Scenario {
	/** A sentence about behaviour. */
	title: string;
	run(bench: Bench): Promise<void>;
}
