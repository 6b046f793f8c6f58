import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowFile } from '../engine/harness/workflowFile.mts';
import { toRunnable } from './toRunnable.mts';

const folder = join(import.meta.dirname, '..', '..', 'examples');

/** The names of all example flows, without `.json`. */
export const exampleNames = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace(/\.json$/, ''));

/** The examples that stories have asked for so far. */
export const usedExamples = new Set<string>();

/** An example as it is in examples/, to the letter. */
export function readExample(name: string): WorkflowFile {
	return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as WorkflowFile;
}

/** The examples with a node whose type the test is true for. */
export const examplesWith = (isWanted: (type: string) => boolean): string[] =>
	exampleNames.filter((name) => readExample(name).nodes.some(({ type }) => isWanted(type)));

/**
 * An example flow as it is in examples/, but for what a test can't have: what it looks up in the sandbox on
 * its usual port, it looks up in the test's, and Google's spreadsheet is one on this machine.
 */
export function exampleFlow(name: string, sandboxUrl: string, sheetUrl?: string): WorkflowFile {
	usedExamples.add(name);
	const text = JSON.stringify(readExample(name));
	const flow = JSON.parse(text.replaceAll('http://127.0.0.1:5680', sandboxUrl)) as WorkflowFile;
	const nodes = flow.nodes.map((node) => toRunnable(node, sheetUrl));
	return { ...flow, nodes };
}
