import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

import { CanNot } from './canNot.mjs';

type Flags = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a command line.
 * @throws CanNot with a sentence when one isn't known, or is used in another way
 */
export function readFlags<T extends Flags>(args: readonly string[], flags: T) {
	return read(args, flags, false).values;
}

/**
 * The options of a command line, and what else stands there (file names, say).
 * @throws CanNot with a sentence when an option isn't known, or is used in another way
 */
export function readFlagsAndWords<T extends Flags>(args: readonly string[], flags: T) {
	const { values, positionals: words } = read(args, flags, true);
	return { values, words };
}

function read<T extends Flags>(args: readonly string[], flags: T, allowPositionals: boolean) {
	try {
		return parseArgs({ args: [...args], options: flags, allowPositionals });
	} catch (cause) {
		const [sentence = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
		throw new CanNot(`${sentence}. --help lists the options.`);
	}
}

/**
 * @param least the lowest port that is taken; 0 lets the machine choose
 * @throws CanNot when the text is no port
 */
export function readPort(flag: string, text: string, least: number): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (port >= least && port <= 65_535) return port;
	throw new CanNot(`--${flag} takes a number from ${least} to 65535, not "${text}".`);
}
