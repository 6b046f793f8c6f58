import { parseArgs } from 'node:util';

export interface DemoOptions {
	/** n8n's port. */
	port: number;
	/** The port of the chat page, which is the sandbox's. */
	sandboxPort: number;
	/** Forget what an earlier demo left: n8n's users, flows and executions. */
	reset: boolean;
}

export const usualPorts = { port: 5678, sandboxPort: 5680 } as const;

/** What `--help` says. */
export const help = `Usage: npm run demo -- [options]

A chat page with TalkLift bots, and an n8n with this package and the example flows, on this machine only.
The first start installs n8n (about 3 GB, some minutes), later ones take seconds.

  --port NUMBER           where n8n listens, ${usualPorts.port} by default
  --sandbox-port NUMBER   where the chat page is, ${usualPorts.sandboxPort} by default
  --reset                 begin anew: forgets flows, executions and changes made in the editor
  --help                  this

The environment variable TALKLIFT_WORKSHOP names the folder that n8n is installed in (.workshop here
when not set); several clones can share one.`;

const flags = {
	port: { type: 'string' },
	'sandbox-port': { type: 'string' },
	reset: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** The command line can't be used as it is; the message is for people. */
export class UnusableArguments extends Error {}

function readPort(flag: string, text: string | undefined, usual: number): number {
	if (text === undefined) return usual;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (port >= 1024 && port <= 65_535) return port;
	throw new UnusableArguments(`--${flag} takes a number from 1024 to 65535, not "${text}".`);
}

function readFlags(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: flags }).values;
	} catch (cause) {
		const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
		throw new UnusableArguments(`${sentence}.`);
	}
}

/**
 * The demo's options from the command line, or `help` when that is what was asked for.
 * @throws UnusableArguments
 */
export function readArguments(args: readonly string[]): DemoOptions | 'help' {
	const values = readFlags(args);
	if (values.help) return 'help';
	const port = readPort('port', values.port, usualPorts.port);
	const sandboxPort = readPort('sandbox-port', values['sandbox-port'], usualPorts.sandboxPort);
	if (port === sandboxPort)
		throw new UnusableArguments(`--port and --sandbox-port are both ${port}; they have to differ.`);
	return { port, sandboxPort, reset: values.reset ?? false };
}
