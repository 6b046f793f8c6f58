import { CanNot } from '../terminal/canNot.mjs';
import { readFlags, readPort } from '../terminal/readFlags.mts';

export interface DemoOptions {
	/** n8n's port. */
	port: number;
	/** The port of the chat page, which is the sandbox's. */
	sandboxPort: number;
	/** Forget what an earlier demo left: n8n's users, flows and executions. */
	reset: boolean;
	/** Build the package anew whenever its sources change, and have n8n load it. */
	watch: boolean;
}

export const usualPorts = { port: 5678, sandboxPort: 5680 } as const;

/** What `--help` says. */
export const help = `Usage: npm run demo -- [options]

A chat page with TalkLift bots, and an n8n with this package and the example flows, on this machine only.
The first start installs n8n (about 3 GB, some minutes), later ones take seconds.

  --port NUMBER           where n8n listens, ${usualPorts.port} by default
  --sandbox-port NUMBER   where the chat page is, ${usualPorts.sandboxPort} by default
  --reset                 begin anew: forgets flows, executions and changes made in the editor
  --watch                 rebuild the package when its sources change; n8n loads it anew by itself
  --help                  this

The environment variable TALKLIFT_WORKSHOP names the folder that n8n is installed in (.workshop here
when not set); several clones can share one.`;

const flags = {
	port: { type: 'string' },
	'sandbox-port': { type: 'string' },
	reset: { type: 'boolean' },
	watch: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

/**
 * The demo's options from the command line, or `help` when that is what was asked for.
 * @throws CanNot
 */
export function readArguments(args: readonly string[]): DemoOptions | 'help' {
	const values = readFlags(args, flags);
	if (values.help) return 'help';
	const port = readPort('port', values.port ?? String(usualPorts.port), 1024);
	const sandboxPort = readPort(
		'sandbox-port',
		values['sandbox-port'] ?? String(usualPorts.sandboxPort),
		1024,
	);
	if (port === sandboxPort)
		throw new CanNot(`--port and --sandbox-port are both ${port}; they have to differ.`);
	return { port, sandboxPort, reset: values.reset ?? false, watch: values.watch ?? false };
}
