import { compilePattern } from '../../../libraries/compilePattern.mts';
import { isKeyOf } from '../../json.ts';
import { foldAnswer } from '../foldAnswer.ts';
import { markBoundaries } from '../notations/markBoundaries.ts';
import { readPattern } from '../notations/readPattern.ts';
import { rememberLast } from '../rememberLast.ts';
import { createRule } from './createRule.ts';
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

function prepareWith(ignoreCase: boolean) {
	return rememberLast((source) => {
		const reading = readPattern(source);
		const pattern = reading.kind === 'unusable' ? '' : reading.pattern;
		return { reading, compiled: compilePattern(pattern, { ignoreCase }) };
	});
}

/** Compiling takes longer than matching, and a flow has few patterns. */
const prepare = prepareWith(false);
const prepareIgnoringCase = prepareWith(true);

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
			return { kind: 'unusable', problem: 'There is no pattern', field: 'pattern' };
		}
		const match = rule.match || 'whole';
		if (!isKeyOf(patternMatches, match)) {
			return {
				kind: 'unusable',
				problem: 'A pattern matches the whole answer or a part of it',
				field: 'match',
			};
		}
		const ignoreCase = rule.ignoreCase === true;
		const { reading, compiled } = (ignoreCase ? prepareIgnoringCase : prepare)(rule.pattern);
		if (reading.kind === 'unusable') return reading;
		if ('problem' in compiled) {
			const { problem, piece } = compiled;
			const where = piece === undefined || piece === '' ? '' : ` (${piece.slice(0, 40)})`;
			return {
				kind: 'unusable',
				problem: `The pattern can't be used: ${problem}${where}`,
				field: 'pattern',
			};
		}
		if (compiled.size * answer.length > mostSteps) {
			return { kind: 'rejected', reason: 'Please write a shorter answer.' };
		}
		const isWhole = match === 'whole' || (match === 'anchors' && !reading.anchored);
		const fits = (text: string) =>
			(isWhole ? compiled.matchesWhole(text) : compiled.matchesPart(text)) ||
			(reading.marked !== undefined && fitsMarked(text, reading.marked, { ignoreCase, isWhole }));
		if (fits(answer)) return { kind: 'accepted', value: answer };
		const folded = foldAnswer(answer);
		return folded !== answer && fits(folded)
			? { kind: 'accepted', value: folded }
			: { kind: 'rejected', reason: "That doesn't have the expected form." };
	},
});

/** Word boundaries beside letters that aren't plain: see `markBoundaries`. */
function fitsMarked(
	text: string,
	pattern: string,
	{ ignoreCase, isWhole }: { ignoreCase: boolean; isWhole: boolean },
): boolean {
	if (/^[\0-\x7f]*$/.test(text)) return false;
	const compiled = compilePattern(pattern, { ignoreCase });
	const marked = markBoundaries(text);
	if ('problem' in compiled || compiled.size * marked.length > mostSteps) return false;
	return isWhole ? compiled.matchesWhole(marked) : compiled.matchesPart(marked);
}
