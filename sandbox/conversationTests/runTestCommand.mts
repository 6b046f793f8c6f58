import { writeFile } from 'node:fs/promises';

import { glob } from 'tinyglobby';

import { colors as pc } from '../../terminal/colors.mts';
import { readText, toOptions } from '../commandLine/toOptions.mts';
import { Refusal } from '../refusal.mts';
import { startSandbox } from '../startSandbox.mts';
import { joinSandbox } from './joinSandbox.mts';
import { readTestArguments, testHelp } from './readTestArguments.mts';
import type { TestWish } from './readTestArguments.mts';
import { readTests } from './readTests.mts';
import type { ConversationTest } from './readTests.mts';
import { runTests } from './runTests.mts';
import { toTestedSandbox } from './testedSandbox.mts';
import type { TestedSandbox } from './testedSandbox.mts';
import { writeJUnit } from './writeJUnit.mts';
import { writeResult, writeSummary } from './writeReport.mts';

/**
 * `talklift-sandbox test`
 * @returns the exit code: 0 when all tests passed, 1 when one failed
 * @throws CanNot when nothing can be tested
 */
export async function runTestCommand(args: readonly string[]): Promise<0 | 1> {
	const wish = readTestArguments(args);
	if (wish === 'help') {
		console.log(testHelp);
		return 0;
	}
	const tests = await readFiles(wish.files);
	const { sandbox, end } = await findSandbox(wish, tests);
	const from = performance.now();
	let file = '';
	try {
		const results = await runTests(sandbox, tests, {
			atOnce: wish.atOnce,
			onResult(result) {
				if (result.test.file !== file) console.log(`\n${pc.bold(result.test.file)}`);
				({ file } = result.test);
				console.log(writeResult(result, pc));
			},
		});
		console.log(`\n${writeSummary(results, performance.now() - from, pc)}`);
		if (wish.junit !== undefined) await writeFile(wish.junit, writeJUnit(results));
		return results.every(({ failures }) => failures.length === 0) ? 0 : 1;
	} finally {
		await end();
	}
}

/** The sandbox to test with, and what ends our use of it. */
async function findSandbox(
	{ sandbox: url, setup }: Pick<TestWish, 'sandbox' | 'setup'>,
	tests: readonly ConversationTest[],
): Promise<{ sandbox: TestedSandbox; end: () => Promise<void> }> {
	if (url !== undefined) {
		const joined = await joinSandbox(url, setup.accounts[0]);
		checkBots(tests, joined.bots);
		return { sandbox: joined, end: async () => joined.leave() };
	}
	const options = await toOptions(setup);
	checkBots(tests, options.bots ?? []);
	const started = await startSandbox(options);
	return { sandbox: toTestedSandbox(started), end: async () => await started.close() };
}

async function readFiles(patterns: readonly string[]): Promise<ConversationTest[]> {
	const found = await Promise.all(
		patterns.map(async (pattern) => {
			const files = await glob(pattern.replaceAll('\\', '/'), { expandDirectories: false });
			if (files.length === 0) throw new Refusal(`No file is called ${pattern}.`);
			return files;
		}),
	);
	const files = [...new Set(found.flat())].sort();
	const tests = await Promise.all(files.map(async (file) => readTests(await readText(file), file)));
	return tests.flat();
}

function checkBots(tests: readonly ConversationTest[], bots: TestedSandbox['bots']): void {
	for (const { file, name, scripts } of tests) {
		for (const { bot } of scripts) {
			if (bots.some(({ id }) => id === bot)) continue;
			const names = bots.map(({ id }) => id).join(', ');
			throw new Refusal(`${file}: "${name}" is with the bot "${bot}", but there are ${names}.`);
		}
	}
}
