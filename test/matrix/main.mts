// npm run test:matrix: tries the package on the n8n that people run, and writes docs/compatibility.json
// and the documents' tables. Takes about ten minutes a version, and 2 to 3 GB of disk for each, which
// are kept for the next time; not where CI is set, since nothing is kept there anyway.
//   -- 2.0.3 2.41.1   only these versions, which need not be among the usual ones
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeTables } from '../../docs/writeTables.mts';
import { projectFolder } from '../../machine/workshop.mts';
import { installOtherServer, otherServerFolder } from '../../n8n/installOtherServer.mts';
import { installServer, serverVersion } from '../../n8n/installServer.mts';
import { nodeFor } from '../../n8n/serverVersions.mts';
import { colors as pc } from '../../terminal/colors.mts';
import { runSteps } from '../../terminal/runSteps.mts';
import type { Result } from './result.mts';
import { keepResult } from './results.mts';
import { runTests } from './runTests.mts';
import { chooseTries } from './tries.mts';
import type { Try } from './tries.mts';

const controller = new AbortController();
const { signal } = controller;
for (const name of ['SIGINT', 'SIGTERM'] as const)
	process.once(name, () => controller.abort(new Error('Ended before everything was tried.')));

const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
	version: string;
};

/** Why n8n of this version can't be installed; undefined when it is there. */
async function install(version: string, say: (news: object) => void): Promise<string | undefined> {
	const options = { signal, onProgress: say };
	try {
		await (version === serverVersion
			? installServer(options)
			: installOtherServer(version, options));
		return undefined;
	} catch (reason) {
		signal.throwIfAborted();
		return reason instanceof Error ? reason.message : String(reason);
	}
}

async function tryOut(one: Try, say: (news: object) => void): Promise<Result> {
	const about = {
		...one,
		node: nodeFor(one.version),
		date: new Date().toISOString().slice(0, 10),
		package: manifest.version,
	};
	const obstacle = await install(one.version, say);
	if (obstacle !== undefined) return { ...about, unmet: [`can't be installed: ${obstacle}`] };
	say({ detail: 'the tests run' });
	const came = await runTests(one, signal);
	if (process.env.CI && one.version !== serverVersion)
		rmSync(otherServerFolder(one.version), { recursive: true, force: true });
	return { ...about, ...came };
}

const results: Result[] = [];
const toStep = (one: Try) => ({
	title: `n8n ${one.version}, ${one.database}`,
	run: async (_: object, say: (news: object) => void) => {
		const result = await tryOut(one, say);
		results.push(result);
		keepResult(result);
		writeTables();
		const { scores, unmet } = result;
		return unmet.length === 0
			? `passed: ${scores?.stories.of} stories, ${scores?.credentials.of} tests of credentials`
			: `not passed: ${unmet.join('; ')}`;
	},
});

try {
	await runSteps(chooseTries(process.argv.slice(2)).map(toStep), {});
	if (results.some(({ unmet }) => unmet.length > 0)) process.exitCode = 1;
} catch (reason) {
	console.log(
		`\n  ${pc.yellow('▲')} ${reason instanceof Error ? reason.message : String(reason)}\n`,
	);
	process.exitCode = 1;
}
