import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowFile } from '../engine/harness/workflowFile.mts';

const folder = join(import.meta.dirname, '..', '..', 'examples');

/** The names of all example flows, without `.json`. */
export const exampleNames = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace(/\.json$/, ''));

/** The examples that stories have asked for so far. */
export const usedExamples = new Set<string>();

/**
 * An example flow as it is in examples/, but for one thing: what it looks up in the sandbox on its usual
 * port, it looks up in the test's.
 */
export function exampleFlow(name: string, sandboxUrl: string): WorkflowFile {
	usedExamples.add(name);
	const text = readFileSync(join(folder, `${name}.json`), 'utf8');
	return JSON.parse(text.replaceAll('http://127.0.0.1:5680', sandboxUrl)) as WorkflowFile;
}
