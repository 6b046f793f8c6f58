import { foldAnswer } from '../../../../talklift/answer/foldAnswer.ts';
import { readPlace } from '../../../../talklift/answer/notations/readPlace.ts';

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
	...['October', 'November', 'December'],
];
const placeOf = (answer: string, choices: readonly string[]) => {
	const place = readPlace(foldAnswer(answer), choices.map(foldAnswer));
	return place === undefined ? undefined : (choices[place] ?? place);
};

test.each([
	['1', 'January'],
	['12', 'December'],
	['#2', 'February'],
	['no. 2', 'February'],
	['option: 2', 'February'],
	['2nd', 'February'],
	['12th', 'December'],
	['the 3rd one', 'March'],
	['b', 'February'],
	['option L', 'December'],
	['two', 'February'],
	['mbili', 'February'],
	['ya pili', 'February'],
	['the second one', 'February'],
	['the last one', 'December'],
	['ya mwisho', 'December'],
	['one', 'January'],
	['number one', 'January'],
	['option one', 'January'],
	['nambari moja', 'January'],
	['2 please', 'February'],
	['I choose the second one, thank you', 'February'],
	['nachagua ya pili tafadhali', 'February'],
	['2'.padEnd(61, '!'), 'February'],
])('in a list of the months, %j is %s', (answer, month) => {
	expect(placeOf(answer, months)).toBe(month);
});

test.each([
	...['0', '13', '13th', 'm', '100', '1000', 'thirteen', 'elfu'],
	...['1.5', '2,5', '2:30', '-2', '- 2', '+2', '+ 2', '2-3'],
	...['the one', 'no one', 'the', 'la', 'no answer', 'option', '', '...', 'please', 'no thanks'],
	...[
		'2 3',
		'second third',
		'b c',
		'the second month',
		'I have 2 cars',
		'x2',
		'2x',
		'2ndary',
		'b2nd',
	],
])('in a list of the months, %j is no place', (answer) => {
	expect(placeOf(answer, months)).toBeUndefined();
});

test.each([
	['that a number could mean', ['1 month', '3 months'], '2'],
	['with a digit in the name', ['4G', '5G'], '1'],
	['that begin with a number in words', ['Two weeks', 'One week'], '1'],
	['that are numbers in Swahili', ['Mbili', 'Moja'], '1'],
	['of which one is a thousand', ['Elfu', 'Other'], '1'],
	['that have the word', ['Business', 'First class'], 'first'],
	['with a letter that stands alone', ['Vitamin C', 'Vitamin D', 'Zinc'], 'a'],
	['that are letters', ['O', 'AB'], 'b'],
])('no place is read in a list of choices %s: %j, %j', (_which, choices, answer) => {
	expect(placeOf(answer, choices)).toBeUndefined();
});

test.each([
	['a letter that stands alone', ['Vitamin C', 'Vitamin D', 'Zinc'], '1', 'Vitamin C'],
	['numbers too great for a place', ['Laki', 'Milioni'], '1', 'Laki'],
])('a number is read as a place beside %s', (_what, choices, answer, choice) => {
	expect(placeOf(answer, choices)).toBe(choice);
});
