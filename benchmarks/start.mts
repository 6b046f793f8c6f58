// npm run bench:start: how long a stranger waits, and how much disk it takes, from an empty npm cache:
// n8n alone, then `npm run demo` in a fresh clone, then the demo's second start.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { documents, withTables } from '../docs/tables.mts';
import { freePort } from '../machine/freePort.mts';
import { startProcess } from '../machine/startProcess.mts';
import { projectFolder } from '../machine/workshop.mts';
import { installServer, serverVersion } from '../n8n/installServer.mts';
import { runSteps } from '../terminal/runSteps.mts';
import type { Step } from '../terminal/runSteps.mts';
import { writeDuration } from '../terminal/writeDuration.mjs';
import { startFile, writeStart } from './writeStart.mts';
import type { Start } from './writeStart.mts';

const folder = mkdtempSync(join(tmpdir(), 'talklift-start-'));
const place = (name: string) => join(folder, name);

/** What the folders take on disk, in MB. */
const sizeOf = (...names: string[]): number =>
	names
		.map((name) => execFileSync('du', ['-sk', place(name)], { encoding: 'utf8' }))
		.reduce((sum, line) => sum + Number.parseInt(line) / 1024, 0);

/** The environment of a terminal in which nobody has run npm yet. */
const terminal = (): NodeJS.ProcessEnv => ({
	...Object.fromEntries(
		Object.keys(process.env)
			.filter((name) => /^npm_/i.test(name))
			.map((name) => [name, undefined]),
	),
	PATH: process.env.PATH?.split(delimiter)
		.filter((path) => !path.includes('node_modules'))
		.join(delimiter),
	npm_config_cache: place('cache-of-demo'),
	TALKLIFT_WORKSHOP: place('workshop-of-demo'),
});

/** Runs `npm run demo` in the clone until it says that it runs. Gives milliseconds. */
async function timeDemo(say: (words: string) => void): Promise<number> {
	const ports = ['--port', String(await freePort()), '--sandbox-port', String(await freePort())];
	const since = Date.now();
	const demo = startProcess({
		...{ command: 'npm', args: ['run', 'demo', '--', ...ports], env: terminal() },
		folder: place('clone'),
		log: (text) => say(text.trim().split('\n').at(-1) ?? ''),
	});
	let hasEnded = false;
	void demo.ended.then(() => (hasEnded = true));
	try {
		while (!demo.log().includes('Ctrl-C ends everything')) {
			if (hasEnded) throw new Error(`The demo has ended:\n${demo.log()}`);
			await sleep(50);
		}
		return Date.now() - since;
	} finally {
		await demo.stop();
	}
}

const steps: Step<Start>[] = [
	{
		title: `n8n ${serverVersion} alone`,
		run: async (start, say) => {
			const since = Date.now();
			process.env.npm_config_cache = place('cache-of-n8n');
			await installServer({ workshop: place('workshop-of-n8n'), onProgress: say });
			start.alone = {
				seconds: (Date.now() - since) / 1000,
				megabytes: sizeOf('workshop-of-n8n', 'cache-of-n8n'),
			};
			for (const name of ['workshop-of-n8n', 'cache-of-n8n'])
				rmSync(place(name), { recursive: true, force: true });
			return `installed, ${Math.round(start.alone.megabytes)} MB`;
		},
	},
	{
		title: 'npm run demo in a fresh clone',
		run: async (start, say) => {
			execFileSync('git', ['clone', '--quiet', projectFolder, place('clone')]);
			mkdirSync(place('workshop-of-demo'));
			const ms = await timeDemo((detail) => say({ detail }));
			start.demo = {
				seconds: ms / 1000,
				megabytes: sizeOf('clone', 'workshop-of-demo', 'cache-of-demo'),
			};
			return `it runs, ${Math.round(start.demo.megabytes)} MB`;
		},
	},
	{
		title: 'npm run demo once more',
		run: async (start, say) => {
			const ms = await timeDemo((detail) => say({ detail }));
			start.again = { seconds: ms / 1000 };
			return `it runs after ${writeDuration(ms)}`;
		},
	},
];

const start: Start = {
	n8n: serverVersion,
	date: new Date().toISOString(),
	load: loadavg()[0] ?? 0,
};
try {
	await runSteps(steps, start);
	writeFileSync(startFile, `${JSON.stringify(start, null, '\t')}\n`);
	for (const document of documents) {
		const file = join(projectFolder, document);
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, withTables(text));
	}
	console.log(`\n${writeStart()}\n\nWritten into docs/benchmarks.md.`);
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
