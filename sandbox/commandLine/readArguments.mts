import { parseArgs } from 'node:util';

import { Refusal } from '../refusal.mts';
import type { SandboxOptions } from '../startSandbox.mts';
import { usualAccount as usual } from '../usualAccount.mts';

/** Where the examples look for the sandbox. */
export const usualPort = 5680;

const flags = {
	port: { type: 'string' },
	host: { type: 'string' },
	'webhook-url': { type: 'string' },
	'webhook-user': { type: 'string' },
	'webhook-password': { type: 'string' },
	email: { type: 'string' },
	password: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** What `--help` says. */
export const help = `Usage: npm run sandbox -- [options]

  --port NUMBER             where to listen, ${usualPort} by default; 0 takes any free port
  --host ADDRESS            127.0.0.1 by default; 0.0.0.0 lets other machines (and containers) call the API
  --webhook-url URL         where events go, e.g. the TalkLift Trigger's production URL
  --webhook-user NAME       user and password of the webhook, when it asks for them
  --webhook-password TEXT
  --email ADDRESS           who can sign in, ${usual.email} by default
  --password TEXT           "${usual.password}" by default
  --help                    this`;

/**
 * The sandbox's options from the command line, or `help` when that is what was asked for.
 * @throws with a sentence when an option isn't known or can't be used
 */
export function readArguments(args: readonly string[]): SandboxOptions | 'help' {
	const values = readFlags(args);
	if (values.help) return 'help';
	const url = values['webhook-url'];
	const [user, password] = [values['webhook-user'], values['webhook-password']];
	if (url === undefined && (user !== undefined || password !== undefined)) {
		throw new Refusal('--webhook-user and --webhook-password go with --webhook-url');
	}
	return {
		port: readPort(values.port),
		host: values.host,
		webhook: url === undefined ? undefined : { url, user, password },
		accounts: [{ email: values.email ?? usual.email, password: values.password ?? usual.password }],
	};
}

function readFlags(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: flags }).values;
	} catch (error) {
		const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
		throw new Refusal(sentence);
	}
}

function readPort(text = String(usualPort)): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (port <= 65_535) return port;
	throw new Refusal(`--port takes a number from 0 to 65535, not "${text}"`);
}
