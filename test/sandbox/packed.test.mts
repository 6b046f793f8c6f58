import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { runCommand } from '../../machine/runCommand.mjs';
import { runNpm } from '../../machine/runNpm.mjs';
import { projectFolder } from '../../machine/workshop.mts';

/** The machine's own Node.js, which needn't be the project's. */
function findMachinesNode(): string {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const found = folders
		.filter((folder) => !folder.includes('node_modules'))
		.map((folder) => join(folder, name))
		.find((file) => existsSync(file));
	return found ?? process.execPath;
}

const nodes = [...new Set([findMachinesNode(), process.execPath])];

describe('the packed sandbox, installed into an empty folder', () => {
	let folder: string;
	let bin: string;
	let started: ChildProcess | undefined;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'talklift-sandbox-'));
		const cwd = join(projectFolder, 'sandbox');
		const pack = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination'];
		const packed = await runNpm([...pack, folder], { cwd });
		expect(packed.code).toBe(0);
		const [{ filename }] = JSON.parse(packed.output) as [{ filename: string }];
		writeFileSync(join(folder, 'package.json'), '{ "private": true }');
		const installed = await runNpm(
			['install', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`],
			{ cwd: folder },
		);
		expect([installed.code, installed.output]).toEqual([0, expect.any(String)]);
		bin = join(folder, 'node_modules', 'talklift-sandbox', 'dist', 'talklift-sandbox.mjs');
	}, 300_000);
	afterEach(async () => {
		if (started && started.exitCode === null) {
			started.kill('SIGTERM');
			await once(started, 'exit');
		}
		started = undefined;
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** Starts it and gives what it has printed by the time it runs. */
	async function start(node: string, ...args: string[]): Promise<string> {
		started = spawn(node, [bin, '--port', '0', ...args], { cwd: folder, stdio: 'pipe' });
		let printed = '';
		for (const stream of [started.stdout, started.stderr]) {
			stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
		}
		while (!printed.includes('Ctrl-C ends it')) {
			if (started.exitCode !== null) throw new Error(`It has ended: ${printed}`);
			await Promise.race([once(started.stdout!, 'data'), once(started, 'exit')]);
		}
		return printed;
	}

	const addressIn = (printed: string) => /Base URL +(http\S+)/.exec(printed)?.[1] ?? '';

	test('brings its command, README, licence, page, bots and schemas, and no source', () => {
		const own = join(folder, 'node_modules', 'talklift-sandbox');
		expect(readdirSync(own).sort()).toEqual([
			'LICENSE',
			'README.md',
			'dist',
			'package.json',
			'schemas',
		]);
		expect(existsSync(join(folder, 'node_modules', '.bin', 'talklift-sandbox'))).toBe(true);
		const files = readdirSync(own, { recursive: true }).map(String);
		expect(files.filter((file) => /\.m?ts$/.test(file))).toEqual([]);
		expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	});

	describe.each(nodes)('run by %s', (node) => {
		test('prints where the chat page is and what to enter in n8n, and both answer', async () => {
			const printed = await start(node);
			const url = addressIn(printed);
			expect(printed).toMatch(/Chat page +http:\/\/127\.0\.0\.1:\d+\//);
			const [, email] = /E-mail +(\S+)/.exec(printed) ?? [];
			const [, password] = /Password +(.+)/.exec(printed) ?? [];
			const signIn = await fetch(`${url}/api-token-auth/`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ username: email, password }),
			});
			expect(await signIn.json()).toEqual({ token: expect.stringMatching(/^[0-9a-f]{40}$/) });
			const page = await fetch(`${url}/`);
			expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!doctype')]);
			const scripts = await Promise.all(
				['/main.mjs', '/vendor/htm-preact-standalone.mjs'].map((path) => fetch(url + path)),
			);
			expect(scripts.map(({ status }) => status)).toEqual([200, 200]);
		});

		test('has bots of your own, and keeps conversations over a restart', async () => {
			const steps = [{ label: 'Size', field_type: 'CHOICE', choice_options: ['Small', 'Large'] }];
			const bots = [{ name: 'Pizza bot', modules: [{ name: 'Order', steps }] }];
			writeFileSync(join(folder, 'my-bots.json'), JSON.stringify({ bots }));
			const args = ['--bots', 'my-bots.json', '--keep', 'state.json'];
			const first = addressIn(await start(node, ...args));
			const begun = await fetch(`${first}/sandbox/conversations`, {
				method: 'POST',
				body: '{"bot":"pizza"}',
			});
			const { session } = (await begun.json()) as { session: number };
			started?.kill('SIGTERM');
			await once(started!, 'exit');
			const second = addressIn(await start(node, ...args));
			const kept = await fetch(`${second}/sandbox/conversations/${session}`);
			expect(await kept.json()).toMatchObject({ bot: 'pizza', current: { label: 'Size' } });
		});

		test('tests conversations: exit code 0, 1 and 2, and JUnit XML', async () => {
			const run = async (steps: string, ...more: string[]) => {
				const text = `bot: claim\ntests: [{ name: A claim, steps: [${steps}] }]`;
				writeFileSync(join(folder, 'claim.yaml'), text);
				const args = [bin, 'test', '*.yaml', '--port', '0', ...more];
				return await runCommand(node, args, { cwd: folder });
			};
			const good = await run('{ user: Ada Lovelace }, { asks: Email Address }', '--junit', 'r.xml');
			expect([good.code, good.output]).toEqual([0, expect.stringContaining('1 passed')]);
			expect(readFileSync(join(folder, 'r.xml'), 'utf8')).toContain('tests="1" failures="0"');
			const bad = await run('{ asks: Amount, timeout: 50ms }');
			expect(bad.code).toBe(1);
			expect(bad.output).toContain('✗ A claim');
			expect(bad.output).toContain('The conversation so far:');
			const unusable = await run('{ ask: Amount }');
			expect(unusable.code).toBe(2);
			expect(unusable.output).toContain('claim.yaml:2:36 tests[0].steps[0].ask: there is no such');
		});
	});
});
