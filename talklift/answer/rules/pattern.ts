import { compilePattern } from '../../../libraries/compilePattern.mts';
import { isKeyOf } from '../../json.ts';
import { foldAnswer } from '../foldAnswer.ts';
import { markBoundaries } from '../notations/markBoundaries.ts';
import { readPattern } from '../notations/readPattern.ts';
import { rememberLast } from '../rememberLast.ts';
import { createRule } from './createRule.ts';
import type { Finding } from './rule.ts';
import { toOptions } from './toOptions.ts';

/** The keys are stored in people's workflows. */
export const patternMatches = {
	anchors: {
		displayName: 'As Its Anchors Say',
		description: 'With ^ or $ in the pattern a part of the answer, without them the whole answer',
	},
	part: { displayName: 'Part of the Answer', description: 'The pattern is found in the answer' },
	whole: { displayName: 'Whole Answer', description: 'The pattern describes all of the answer' },
} as const;

/** Steps that a check may take: pattern size times answer length, well below a second. */
const mostSteps = 20_000_000;

function compileWith(ignoreCase: boolean) {
	return rememberLast((source) => compilePattern(source, { ignoreCase }));
}

/** Reading and compiling take longer than matching, and a flow has few patterns. */
const read = rememberLast(readPattern);
const compileAsWritten = compileWith(false);
const compileIgnoringCase = compileWith(true);

/** Checked by an engine whose time grows only in proportion to the answer: a pattern can come with
 * a webhook, from anybody. */
export const pattern = createRule({
	displayName: 'Pattern',
	description: 'A regular expression, without look-around and back-references',
	reads: 'asTyped',
	fields: [
		{
			name: 'pattern',
			displayName: 'Pattern',
			type: 'string',
			default: '',
			placeholder: 'e.g. [A-Z]{2}\\d{6}',
			description: 'Regular expression in the syntax of RE2',
		},
		{
			name: 'match',
			displayName: 'Match',
			type: 'options',
			default: 'whole',
			description: 'What of the answer the pattern has to describe',
			options: toOptions(patternMatches),
		},
		{
			name: 'ignoreCase',
			displayName: 'Ignore Case',
			type: 'boolean',
			default: false,
			description: 'Whether capital and small letters are the same',
		},
	],
	check: (answer, rule) => {
		if (typeof rule.pattern !== 'string' || rule.pattern === '') {
			return unusable('There is no pattern', 'pattern');
		}
		const match = rule.match || 'whole';
		if (!isKeyOf(patternMatches, match)) {
			return unusable('A pattern matches the whole answer or a part of it', 'match');
		}
		const reading = read(rule.pattern);
		if (reading.kind === 'unusable') return reading;
		const compile = rule.ignoreCase === true ? compileIgnoringCase : compileAsWritten;
		const plain = compile(reading.pattern);
		if ('problem' in plain) {
			const piece = plain.piece ? ` (${plain.piece.slice(0, 40)})` : '';
			return unusable(`The pattern can't be used: ${plain.problem}${piece}`, 'pattern');
		}
		const isWhole = match === 'whole' || (match === 'anchors' && !reading.anchored);
		const judge = (value: string): Finding => {
			// The engine itself knows the boundaries of words in plain letters.
			const marked =
				reading.marked !== undefined && /[^\0-\x7f]/.test(value) ? compile(reading.marked) : plain;
			const compiled = 'size' in marked ? marked : plain;
			const text = compiled === plain ? value : markBoundaries(value);
			if (compiled.size * text.length > mostSteps) {
				return { kind: 'rejected', reason: 'Please write a shorter answer.' };
			}
			const fits = isWhole ? compiled.matchesWhole(text) : compiled.matchesPart(text);
			return fits
				? { kind: 'accepted', value }
				: { kind: 'rejected', reason: "That doesn't have the expected form." };
		};
		const finding = judge(answer);
		if (finding.kind === 'accepted') return finding;
		const folded = foldAnswer(answer);
		return folded === answer ? finding : judge(folded);
	},
});

function unusable(problem: string, field: string): Finding {
	return { kind: 'unusable', problem, field };
}
