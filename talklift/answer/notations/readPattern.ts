import type { Finding } from '../rules/rule.ts';
import { createPatternWriter } from './createPatternWriter.ts';

/** Whoever needs more than this hasn't written a pattern for an answer. */
const longestPattern = 2_000;
/** How long the pattern may be when its repetitions are written out: `\d{9}` is 9. */
const largestPattern = 5_000;

interface PatternReading {
	kind: 'read';
	/** In the engine's spelling. */
	pattern: string;
	/** The same for a text with its word boundaries marked (see `markBoundaries`), where it asks for them. */
	marked?: string;
	/** Whether the author has written where the pattern has to begin or end (`^`, `$`, `\A`, `\Z`). */
	anchored: boolean;
	/** How many pieces it has when its repetitions are written out, roughly. */
	size: number;
}

type Unusable = Extract<Finding, { kind: 'unusable' }>;

/** One piece of a pattern. */
const piece = new RegExp(
	[
		// an escape, \Q…\E is one
		/\\(?:Q[^]*?(?:\\E|$)|x\{[\da-fA-F]*\}|[pP]\{[^}]*\}|u\{[\da-fA-F]+\}|U[\da-fA-F]{8}|u[\da-fA-F]{4}|[^])/,
		/\[\^?\]?(?:\\[^]|\[:\^?\w*:\]|[^\]\\])*\]/, // a class
		/\((?:\?(?:P?<[^\W\d]\w*>|P?[<=>!][=!]?|[a-zA-Z-]*:?))?/, // the opening of a group
		/\{\d*,?\d*\}/, // a repetition that is counted
		/[^]/, // anything else
	]
		.map(({ source }) => source)
		.join('|'),
	'guy',
);

/** Where the author says that the pattern begins or ends. */
const anchors: readonly string[] = ['^', '$', '\\A', '\\z', '\\Z'];

/** What `\w`, `\d` and `\s` mean in TalkLift's Python, in the engine's spelling: those of every script. */
const unicodeClasses: Readonly<Record<string, string>> = {
	d: '\\p{Nd}',
	s: '\\s\\x{0b}\\x{1c}-\\x{1f}\\x{85}\\p{Z}',
	w: '\\p{L}\\p{M}\\p{N}_',
};

/** `\u00e9` and `\u{1f600}` of JavaScript, `\U0001f600` of Python; or any other letter. */
const codePointOrLetter = /\\(?:(u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|([^]))/gu;

/** What people write that an engine without backtracking can't do. */
const unsupported: ReadonlyArray<readonly [RegExp, string]> = [
	[/^\(\?[=!]/, 'Look-ahead'],
	[/^\(\?<[=!]/, 'Look-behind'],
	[/^\(\?P[=>]/, 'A reference back to a group'],
	[/^\\(?:[1-9]|k)/, 'A reference back to a group'],
	[/^\(\?>/, 'An atomic group'],
];

/**
 * Prepares a pattern for the engine: Python's and JavaScript's spellings (`\Z`, `{,3}`, `\u00e9`,
 * `/^…$/i`) become the engine's. Says what the engine can't do, and rejects what would take too
 * much time or memory to compile: time and memory here grow with the pattern's length only.
 */
export function readPattern(source: string): PatternReading | Unusable {
	if (source.length > longestPattern) {
		return unusable(`The pattern is longer than ${longestPattern} characters`);
	}
	const writer = createPatternWriter();
	const sizes: number[] = [];
	let size = 0;
	let last = 0;
	let anchored = false;
	for (const [text] of unwrap(source).matchAll(piece)) {
		const reason = unsupported.find(([start]) => start.test(text))?.[1];
		if (reason !== undefined) {
			return unusable(
				`${reason} (${text}) isn't supported in patterns, since checking could take forever`,
			);
		}
		if (anchors.includes(text)) anchored = true;
		if (text.startsWith('(')) {
			sizes.push(size);
			size = last = 0;
		} else if (text === ')') {
			last = size + 2;
			size = last + (sizes.pop() ?? 0);
		} else if (/^(?:[*+?]|\{.)/.test(text)) {
			const repeated = (last + 1) * timesOf(text) + 1;
			size += repeated - last;
			last = repeated;
		} else {
			last = text.startsWith('\\Q') ? text.length : 1;
			size += last;
		}
		if (size > largestPattern) return unusable('The repetitions in the pattern are too large');
		writer.add(toEngineSpelling(text));
	}
	return { kind: 'read', anchored, size, ...writer.written() };
}

function unusable(problem: string): Unusable {
	return { kind: 'unusable', problem, field: 'pattern' };
}

/** How often a repetition writes out what it repeats. */
function timesOf(repetition: string): number {
	const counts = repetition.match(/\d+/g)?.map(Number) ?? [];
	return Math.max(1, ...counts);
}

function toEngineSpelling(text: string): string {
	if (text === '\\Z') return '\\z';
	if (text.startsWith('{,')) return `{0${text.slice(1)}`;
	if (text.startsWith('\\Q')) return text;
	const isClass = text.startsWith('[');
	return text.replace(codePointOrLetter, (escape, code: string | undefined, letter: string) => {
		if (code !== undefined) return `\\x{${code.replace(/[uU{}]/g, '')}}`;
		const signs = unicodeClasses[letter];
		if (signs !== undefined) return isClass ? signs : `[${signs}]`;
		const others = isClass ? undefined : unicodeClasses[letter.toLowerCase()];
		return others === undefined ? escape : `[^${others}]`;
	});
}

/** `/^…$/i` as copied from JavaScript. Taken literally it could never match: nothing comes before the
 * beginning. */
function unwrap(source: string): string {
	return source.replace(
		/^\s*\/(\^[^]*\$)\/([a-z]*)\s*$/,
		(_wrapped, body: string, flags: string) => `(?${flags.replace(/[^ims]/g, '')}:${body})`,
	);
}
