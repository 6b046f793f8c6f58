import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../../machine/runCommand.mjs';
import { projectFolder } from '../../machine/workshop.mts';
import { lackWords } from '../e2e/checkNodes.mts';
import { kinds } from './result.mts';
import type { Kind, Result } from './result.mts';
import type { Try } from './tries.mts';

/** What jest writes with --json; the fields used here. */
interface Report {
	testResults: Array<{
		name: string;
		assertionResults: Array<{ status: string; fullName: string; failureMessages: string[] }>;
	}>;
}

const jest = join(projectFolder, 'node_modules', 'jest', 'bin', 'jest.js');
const reports = join(projectFolder, 'reports', 'matrix');

/** What this n8n lacks for a test, e.g. `agent 3.1`; undefined when it failed for another reason. */
const lackOf = ({ failureMessages }: { failureMessages: readonly string[] }): string | undefined =>
	failureMessages
		.map((message) => new RegExp(`${lackWords} (.*)`).exec(message)?.[1])
		.find((lack) => lack !== undefined);

/**
 * Runs the stories and what else the matrix wants to know in an n8n that is installed. What jest
 * printed is kept in `reports/matrix/`.
 *
 * @throws when jest could not run at all
 */
export async function runTests(
	{ version, database }: Try,
	signal: AbortSignal,
): Promise<Required<Pick<Result, 'scores' | 'unmet' | 'lacking'>>> {
	mkdirSync(reports, { recursive: true });
	const name = join(reports, `n8n-${version}-${database}`);
	const file = `${name}.json`;
	rmSync(file, { force: true });
	const projects = ['--selectProjects', 'e2e', 'matrix', '--runInBand', '--forceExit'];
	const { output } = await runCommand(
		process.execPath,
		[jest, ...projects, '--json', `--outputFile=${file}`, ...Object.values(kinds)],
		{
			cwd: projectFolder,
			env: { ...process.env, TALKLIFT_N8N_VERSION: version, TALKLIFT_DATABASE: database },
			signal,
		},
	);
	writeFileSync(`${name}.log`, output);
	if (!existsSync(file)) throw new Error(`The tests could not be run:\n${output.slice(-3000)}`);
	const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
	const ofKind = (kind: Kind) => {
		const results = testResults
			.filter((result) => result.name.endsWith(kinds[kind]))
			.flatMap(({ assertionResults }) => assertionResults);
		// A file that could not even begin would otherwise count as nothing to complain of.
		if (results.length === 0) throw new Error(`No test of ${kinds[kind]} was run: see ${name}.log`);
		return results;
	};
	const score = (kind: Kind) => {
		const results = ofKind(kind);
		return {
			passed: results.filter(({ status }) => status === 'passed').length,
			of: results.length,
		};
	};
	const failed = (Object.keys(kinds) as Kind[])
		.flatMap(ofKind)
		.filter(({ status }) => status !== 'passed');
	return {
		scores: {
			loads: score('loads'),
			stories: score('stories'),
			credentials: score('credentials'),
			proxy: score('proxy'),
		},
		unmet: failed.filter((result) => lackOf(result) === undefined).map(({ fullName }) => fullName),
		lacking: failed.flatMap((result) => {
			const lack = lackOf(result);
			return lack === undefined ? [] : [`${result.fullName} (${lack})`];
		}),
	};
}
