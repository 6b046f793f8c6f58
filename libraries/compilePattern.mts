import { RE2JS, RE2JSSyntaxException } from 're2js';

interface CompiledPattern {
	/** How many instructions a match steps through: the time for an answer is at most in proportion
	 * to this number times the answer's length. */
	size: number;
	matchesWhole(text: string): boolean;
	matchesPart(text: string): boolean;
}

interface PatternProblem {
	problem: string;
	/** The piece of the pattern that is meant. */
	piece?: string;
}

/**
 * Compiles a regular expression for an engine whose time grows only linearly with the text,
 * whatever the pattern (RE2's syntax: no look-around, no back-references).
 * Compiling takes time and memory in proportion to the written-out size of the pattern, `x{1000}`
 * counting as a thousand: limit that before.
 */
export function compilePattern(
	pattern: string,
	{ ignoreCase = false }: { ignoreCase?: boolean } = {},
): CompiledPattern | PatternProblem {
	try {
		const compiled = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
		return {
			size: compiled.programSize(),
			matchesWhole: (text) => compiled.testExact(text),
			matchesPart: (text) => compiled.test(text),
		};
	} catch (cause) {
		if (cause instanceof RE2JSSyntaxException) {
			return { problem: cause.getDescription(), piece: cause.getPattern() ?? undefined };
		}
		return { problem: cause instanceof Error ? cause.message : 'it could not be read' };
	}
}
