import type { ConversationTest } from './readTests.mts';
import { runScript } from './runScript.mts';
import type { ScriptFailure } from './runScript.mts';
import type { TestedSandbox } from './testedSandbox.mts';

/** How a test went. */
export interface TestResult {
	test: ConversationTest;
	/** Empty when it passed; several when several of its conversations failed. */
	failures: readonly ScriptFailure[];
	ms: number;
}

interface RunOptions {
	/** How many tests run at the same time. */
	atOnce: number;
	/** Told of each test as soon as it and all before it are over. */
	onResult?: (result: TestResult) => void;
}

/** Runs the tests and gives their results in the tests' order. */
export async function runTests(
	sandbox: TestedSandbox,
	tests: readonly ConversationTest[],
	{ atOnce, onResult }: RunOptions,
): Promise<TestResult[]> {
	const results: TestResult[] = [];
	const ended = new Map<number, TestResult>();
	const waiting = tests.entries();
	const work = async () => {
		for (const [index, test] of waiting) {
			ended.set(index, await runTest(sandbox, test));
			for (
				let next = ended.get(results.length);
				next !== undefined;
				next = ended.get(results.length)
			) {
				results.push(next);
				onResult?.(next);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, tests.length) }, work));
	return results;
}

async function runTest(sandbox: TestedSandbox, test: ConversationTest): Promise<TestResult> {
	const from = performance.now();
	const ended = await Promise.all(test.scripts.map((script) => runScript(sandbox, script)));
	return {
		test,
		failures: ended.filter((failure) => failure !== undefined),
		ms: Math.round(performance.now() - from),
	};
}
