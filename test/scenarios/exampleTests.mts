import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import picocolors from 'picocolors';

import { readTests } from '../../sandbox/conversationTests/readTests.mts';
import { runTests } from '../../sandbox/conversationTests/runTests.mts';
import { toTestedSandbox } from '../../sandbox/conversationTests/testedSandbox.mts';
import { writeResult } from '../../sandbox/conversationTests/writeReport.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';

const folder = join(import.meta.dirname, '..', '..', 'examples', 'tests');
const plain = picocolors.createColors(false);

/** The examples that have conversation tests. */
export const testedExamples = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));

/** What the conversation tests of an example found: a report for each that failed. */
export async function findFailures(sandbox: Sandbox, example: string): Promise<string[]> {
	const file = join(folder, `${example}.yaml`);
	const tests = readTests(readFileSync(file, 'utf8'), file);
	const results = await runTests(toTestedSandbox(sandbox), tests, { atOnce: 4 });
	return results
		.filter(({ failures }) => failures.length > 0)
		.map((result) => writeResult(result, plain));
}
