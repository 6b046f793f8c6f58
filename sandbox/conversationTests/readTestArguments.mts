import { readFlagsAndWords } from '../../terminal/readFlags.mts';
import { flags, flagsHelp } from '../commandLine/flags.mts';
import { readSetup } from '../commandLine/readSetup.mts';
import type { Setup } from '../commandLine/readSetup.mts';
import { Refusal } from '../refusal.mts';

/** What `test --help` says. */
export const testHelp = `Usage: talklift-sandbox test FILES… [options]

Holds the conversations that the files describe (YAML; patterns such as 'flows/**/*.yaml' are fine) and
looks at what your flows make of them. Ends with 0 when all went as described, with 1 when one didn't,
with 2 when nothing could be tested.

  --junit FILE              write the results as JUnit XML, too
  --at-once NUMBER          how many tests run at the same time, 4 by default
  --sandbox URL             use the sandbox that runs there, with its own bots, webhooks and dialects,
                            instead of starting one; --email and --password if it asks for them
${flagsHelp}
  --help                    this`;

const testFlags = {
	...flags,
	junit: { type: 'string' },
	'at-once': { type: 'string' },
	sandbox: { type: 'string' },
} as const;

export interface TestWish {
	/** Names and patterns. */
	files: readonly string[];
	setup: Setup;
	/** The address of a sandbox that runs already. */
	sandbox?: string;
	junit?: string;
	atOnce: number;
}

/** @throws CanNot with a sentence when an option isn't known or can't be used */
export function readTestArguments(args: readonly string[]): TestWish | 'help' {
	const { values, words: files } = readFlagsAndWords(args, testFlags);
	if (values.help) return 'help';
	if (files.length === 0) throw new Refusal("Name the files, e.g. 'flows/**/*.yaml'.");
	const { junit, 'at-once': atOnce = '4' } = values;
	if (!/^[1-9]\d{0,2}$/.test(atOnce)) {
		throw new Refusal(`--at-once takes a number from 1 to 999, not "${atOnce}".`);
	}
	const sandbox = readAddress(values);
	return { files, setup: readSetup(values), sandbox, junit, atOnce: Number(atOnce) };
}

/** What only makes sense for a sandbox that is started for the tests. */
const ownOnly = [
	...(['port', 'host', 'bots', 'dialect', 'webhook'] as const),
	...(['webhook-url', 'webhook-user', 'webhook-password'] as const),
];

function readAddress(values: Partial<Record<string, unknown>>): string | undefined {
	const { sandbox } = values;
	if (typeof sandbox !== 'string') return undefined;
	const address = URL.canParse(sandbox) ? new URL(sandbox) : undefined;
	if (!address || !/^https?:$/.test(address.protocol)) {
		throw new Refusal(
			`--sandbox takes the address that the sandbox has printed, e.g. http://127.0.0.1:5680, not "${sandbox}".`,
		);
	}
	const other = ownOnly.find((name) => values[name] !== undefined);
	if (other === undefined) return address.origin;
	throw new Refusal(`--${other} is set where the sandbox of --sandbox is started, not here.`);
}
