// `npm run demo`: a chat page with TalkLift bots, and a real n8n with this package and its examples.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { isPortTaken } from '../machine/freePort.mts';
import { projectFolder } from '../machine/workshop.mts';
import { installServer, serverVersion } from '../n8n/installServer.mts';
import { startServer } from '../n8n/startServer.mts';
import type { RunningServer } from '../n8n/startServer.mts';
import type { Sandbox } from '../sandbox/sandbox.mts';
import { startSandbox } from '../sandbox/startSandbox.mts';
import { CanNot } from '../terminal/canNot.mjs';
import { colors as pc } from '../terminal/colors.mts';
import { runSteps } from '../terminal/runSteps.mts';
import type { Step } from '../terminal/runSteps.mts';
import { buildPackage } from './buildPackage.mts';
import { connectBots } from './connectBots.mts';
import type { Connection } from './connectBots.mts';
import { readExamples } from './examples.mts';
import { publishExamples } from './publishExamples.mts';
import { help, readArguments, usualPorts } from './readArguments.mts';
import type { DemoOptions } from './readArguments.mts';
import { startPackageWatch } from './watchPackage.mts';
import { writeWelcome } from './writeWelcome.mts';

/** What the demo's flow and sandbox agree on; TalkLift's webhook form takes the like. */
const webhookAccount = { user: 'talklift', password: 'a webhook password' };

interface Started {
	script: string;
	tarball: string;
	sandbox?: Sandbox;
	n8n?: RunningServer;
	connections: Connection[];
}

async function checkPorts({ port, sandboxPort }: DemoOptions): Promise<void> {
	const wanted = [
		{ flag: 'port', port, usual: usualPorts.port, what: 'n8n' },
		{
			flag: 'sandbox-port',
			port: sandboxPort,
			usual: usualPorts.sandboxPort,
			what: 'The chat page',
		},
	];
	for (const { flag, port, what } of wanted) {
		if (!(await isPortTaken(port))) continue;
		const other = port + 20;
		throw new CanNot(
			`${what} can't listen on port ${port}: something else does, perhaps another demo.\n` +
				`    End that one, or choose another port: npm run demo -- --${flag} ${other}`,
		);
	}
}

function toSteps(options: DemoOptions, folder: string, signal: AbortSignal): Step<Started>[] {
	const { port, sandboxPort } = options;
	const logFile = join(folder, 'n8n.log');
	return [
		{
			title: `n8n ${serverVersion}`,
			run: async (started, say) => {
				let isInstalled = true;
				const { script } = await installServer({
					signal,
					onProgress: (progress) => {
						isInstalled = false;
						say(progress);
					},
				});
				started.script = script;
				return isInstalled ? 'is there' : 'installed, once and for all';
			},
		},
		{
			title: 'This package',
			run: async (started) => {
				const { tarball, isKept } = await buildPackage(join(folder, 'package'), signal);
				started.tarball = tarball;
				return isKept ? 'is built' : 'built and packed';
			},
		},
		{
			title: 'Chat page',
			run: async (started) => {
				started.sandbox = await startSandbox({ port: sandboxPort });
				return 'open';
			},
		},
		{
			title: 'n8n server',
			run: async (started, say) => {
				const { sandbox, script, tarball } = started;
				if (!sandbox) throw new Error('the sandbox comes first');
				say({ detail: 'starting, with the package installed' });
				const log = createWriteStream(logFile);
				started.n8n = await startServer({
					...{ port, script, signal, packageTarball: tarball },
					userFolder: join(folder, 'n8n'),
					log: (text) => log.write(text),
					env: options.watch ? { N8N_DEV_RELOAD: 'true' } : {},
					credentials: [
						{
							name: 'TalkLift account',
							type: 'talkLiftApi',
							data: {
								authentication: 'password',
								email: sandbox.account.email,
								password: sandbox.account.password,
								baseUrl: sandbox.url,
							},
						},
						{ name: 'TalkLift webhook', type: 'talkLiftWebhookApi', data: webhookAccount },
					],
				});
				return 'running';
			},
		},
		{
			title: 'Example flows',
			run: async (started) => {
				const { n8n, sandbox } = started;
				if (!n8n || !sandbox) throw new Error('n8n and the sandbox come first');
				const examples = readExamples(sandbox.url);
				const record = join(folder, 'published.json');
				const { published, kept } = await publishExamples(n8n.rest, examples, record);
				started.connections = await connectBots(sandbox, examples, n8n.rest, webhookAccount);
				const parts = [
					published.length && `${published.length} published`,
					kept.length && `${kept.length} as they were`,
				];
				return parts.filter(Boolean).join(', ') || 'none yet';
			},
		},
	];
}

async function end({ n8n, sandbox }: Started): Promise<void> {
	await Promise.all([n8n?.stop(), sandbox?.close()]);
}

/** Resolves when somebody wants the demo to end. A second Ctrl-C doesn't wait for n8n. */
function untilSignal(): { signal: AbortSignal; asked: Promise<void> } {
	const controller = new AbortController();
	const asked = new Promise<void>((resolve) => {
		let times = 0;
		const stop = () => {
			times += 1;
			if (times === 1) {
				controller.abort(new CanNot('Ended before it was ready.'));
				resolve();
			} else if (times > 2) process.exit(130);
		};
		for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
	});
	return { signal: controller.signal, asked };
}

async function startDemo(options: DemoOptions): Promise<number> {
	const isUsual = options.port === usualPorts.port;
	const folder = join(projectFolder, '.workshop', isUsual ? 'demo' : `demo-${options.port}`);
	if (options.reset) rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await checkPorts(options);

	const { signal, asked } = untilSignal();
	const started: Started = { script: '', tarball: '', connections: [] };
	try {
		await runSteps(toSteps(options, folder, signal), started);
		signal.throwIfAborted();
	} catch (reason) {
		await end(started);
		if (!signal.aborted) throw reason;
		console.log(`\n  ${pc.dim('Ended before it was ready.')}`);
		return 130;
	}
	const { n8n, sandbox, connections } = started;
	if (!n8n || !sandbox) throw new Error('n8n and the sandbox were not started');
	const logFile = relative(projectFolder, join(folder, 'n8n.log'));
	const { url: editor, owner } = n8n;
	console.log(writeWelcome({ chatPage: sandbox.url, editor, owner, connections, logFile }));

	const watching = options.watch
		? startPackageWatch(
				join(n8n.userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-talklift'),
				join(folder, 'package'),
				(words) => console.log(`  ${pc.dim(words)}`),
			)
		: undefined;
	const why = await Promise.race([
		asked.then(() => 'asked' as const),
		n8n.ended.then(() => 'n8n' as const),
	]);
	watching?.close();
	if (why === 'n8n')
		console.log(`\n  ${pc.yellow('▲')} n8n has ended by itself; ${logFile} tells why.`);
	else console.log(`\n  ${pc.dim('Ending n8n and the chat page …')}`);
	await end(started);
	if (why === 'asked') console.log(`  ${pc.dim('Ended. Nothing is left running.')}\n`);
	return why === 'asked' ? 0 : 1;
}

try {
	const options = readArguments(process.argv.slice(2));
	if (options === 'help') console.log(help);
	else process.exitCode = await startDemo(options);
} catch (reason) {
	const words = reason instanceof Error ? reason.message : String(reason);
	console.log(`\n  ${pc.yellow('▲')} ${words}\n`);
	process.exitCode = 1;
}
// Nothing that was started is left, but handles may be.
process.exit();
