import { readFlags } from '../../terminal/readFlags.mts';
import { flags, flagsHelp } from './flags.mts';
import { readSetup } from './readSetup.mts';
import type { Setup } from './readSetup.mts';

/** What `--help` says. */
export const help = `Usage: talklift-sandbox [options]
       talklift-sandbox test FILES… [options]      (test --help tells more)

A TalkLift to talk to, on this machine: the API, bots, a chat page, and switches for what can go wrong.

${flagsHelp}
  --keep FILE               keep conversations, tokens, webhooks and dialects there over restarts
  --version                 which version this is
  --help                    this`;

const startFlags = {
	...flags,
	keep: { type: 'string' },
	dialects: { type: 'boolean' },
	version: { type: 'boolean' },
} as const;

/** What the command line asks for. */
export type Wish =
	| { kind: 'help' }
	| { kind: 'dialects' }
	| { kind: 'version' }
	| { kind: 'start'; setup: Setup; keep?: string };

/** @throws CanNot with a sentence when an option isn't known or can't be used */
export function readArguments(args: readonly string[]): Wish {
	const values = readFlags(args, startFlags);
	if (values.help) return { kind: 'help' };
	if (values.dialects) return { kind: 'dialects' };
	if (values.version) return { kind: 'version' };
	return { kind: 'start', setup: readSetup(values), keep: values.keep };
}
