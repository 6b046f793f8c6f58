import { foldAnswer } from '../../../../talklift/answer/foldAnswer.ts';
import { findChoices } from '../../../../talklift/answer/notations/findChoices.ts';
import type { Ways } from '../../../../talklift/answer/notations/findChoices.ts';

const usual: Ways = {
	spelling: 'ignoreCaseAndAccents',
	byPlace: true,
	byOwnWords: true,
	synonyms: [],
};

/** The labels of the choices that an answer is found to mean. */
function find(answer: string, labels: readonly string[], ways: Partial<Ways> = {}) {
	const choices = labels.map((label) => ({ label }));
	return findChoices(foldAnswer(answer), choices, { ...usual, ...ways }).map(
		(place) => labels[place] ?? `no choice: ${place}`,
	);
}

const teas = ['Iced tea', 'Hot tea', 'Milk'];
const terms = ['Accept', 'Do not accept'];
const delivery = ['Deliver', 'Do not deliver'];
const people = ['My wife', 'The children', 'Me'];

describe('By words that tell choices apart', () => {
	test.each<[string, string[], string[]]>([
		['milk please', teas, ['Milk']],
		['the hot one', teas, ['Hot tea']],
		['iced tea and milk', teas, ['Iced tea', 'Milk']],
		['milk and iced tea', teas, ['Iced tea', 'Milk']],
		['milk and tea', teas, teas],
		['tea please', teas, ['Iced tea', 'Hot tea']],
		['tea please', ['Iced tea', 'Hot tea'], []],
		[
			'large tea',
			['Large red tea', 'Large green tea', 'Small red tea'],
			['Large red tea', 'Large green tea'],
		],
		['large small tea', ['Large red tea', 'Large green tea', 'Small red tea', 'Small tea'], []],
		['the wife please', people, ['My wife']],
		['it is for me', people, ['Me']],
		['me and my wife', people, ['My wife', 'Me']],
		['me please', ['Pay me', 'Call me', 'Nothing'], ['Pay me', 'Call me']],
		['it is my', ['My car', 'My home', 'Other'], ['My car', 'My home']],
		["I'd prefer passport", ['ID', 'Passport'], ['Passport']],
		['tea with sugar', ['Tea', 'Coffee'], []],
		['please', teas, []],
		['👍', teas, []],
		['I accept it', terms, ['Accept']],
		['I do not accept it', terms, ['Do not accept']],
		['deliver it please', delivery, ['Deliver']],
		['deliver it please', [...delivery, 'Collect'], ['Deliver']],
		['do not deliver it please', [...delivery, 'Collect'], ['Do not deliver']],
		['please do not deliver it', delivery, ['Do not deliver']],
		['please', delivery, []],
		['not red', ['Red', 'Blue', 'Not sure'], []],
		['not the milk', teas, []],
		['mpesa', ['M-Pesa', 'Card'], ['M-Pesa']],
		['m pesa', ['Card', 'M-Pesa'], ['M-Pesa']],
	])('%j in %j: %j', (answer, labels, found) => {
		expect(find(answer, labels)).toEqual(found);
	});

	test('no word of its own is needed where there is one choice only', () => {
		expect(find('the milk', ['Cold milk'])).toEqual([]);
		expect(find('cold milk', ['Cold milk'])).toEqual(['Cold milk']);
	});

	test.each(['milk please', 'ndio', 'mpesa', 'the hot one'])(
		'%j is no choice where own words do not answer',
		(answer) => {
			expect(find(answer, [...teas, 'M-Pesa', 'Yes', 'No'], { byOwnWords: false })).toEqual([]);
		},
	);

	test.each<[Ways['spelling'], string, string[]]>([
		['exact', 'Crème please', ['Crème brûlée']],
		['exact', 'crème please', []],
		['exact', 'Fruit-cake please', ['Fruit-cake slice']],
		['exact', 'fruit-cake please', []],
		['exact', 'mpesa', []],
		['ignoreCase', 'CRÈME please', ['Crème brûlée']],
		['ignoreCase', 'creme please', []],
		['ignoreCase', "I'd like the fruit-cake", ['Fruit-cake slice']],
		['ignoreCase', 'fruit cake please', []],
		['ignoreCase', "don't crème", []],
		['ignoreCase', 'mpesa', []],
		['ignoreCaseAndAccents', 'creme please', ['Crème brûlée']],
		['ignoreCaseAndAccents', 'mpesa', ['M-Pesa']],
		['oneTypo', 'creme please', ['Crème brûlée']],
		['oneTypo', 'mpesa', ['M-Pesa']],
	])('own words are spelled by %s: %j is %j', (spelling, answer, found) => {
		expect(find(answer, ['Crème brûlée', 'Fruit-cake slice', 'M-Pesa'], { spelling })).toEqual(
			found,
		);
	});
});

describe('By other words', () => {
	const cover = ['Motor', 'Medical', 'Travel', 'Kid’s cover'];
	const synonyms = [
		{ word: 'gari', label: 'Motor' },
		{ word: 'My Matatu', label: 'Motor' },
		{ word: 'afya', label: 'Medical' },
		{ word: 'bima', label: 'Medical' },
		{ word: 'bima', label: 'Travel' },
		{ word: 'Safari', label: 'Travel' },
	];

	test.each<[string, string[]]>([
		['gari', ['Motor']],
		['my matatu', ['Motor']],
		['SAFARI', ['Travel']],
		['bima', ['Medical', 'Travel']],
		['nyumba', []],
		['motor', ['Motor']],
	])('%j means %j, even where own words do not answer', (answer, found) => {
		expect(find(answer, cover, { synonyms, byOwnWords: false })).toEqual(found);
	});

	test.each<[string, string[]]>([
		['gari please', ['Motor']],
		['the matatu', ['Motor']],
		['the motor please', ['Motor']],
		['nataka bima ya safari', ['Travel']],
		['gari na afya', ['Motor', 'Medical']],
		['sio gari', []],
		['the kids one', ['Kid’s cover']],
		['kids and motor cover', ['Motor', 'Kid’s cover']],
	])('in %j, further words count as own words: %j', (answer, found) => {
		expect(find(answer, cover, { synonyms })).toEqual(found);
	});

	test('further words for one answer are forgotten for the next', () => {
		const choices = cover.map((label) => ({ label }));
		expect(findChoices('gari please', choices, { ...usual, synonyms })).toEqual([0]);
		expect(findChoices('gari please', choices, usual)).toEqual([]);
	});
});

describe("By a button's value", () => {
	const choices = [
		{ label: 'Car', value: 'C1' },
		{ label: 'Home' },
		{ label: 'Travel', value: `travel/${'x'.repeat(90)}` },
	];
	const synonyms = [{ word: 'c1', label: 'Home' }];

	test.each([
		['c1', [0]],
		['', []],
		['undefined', []],
		[`travel/${'x'.repeat(90)}`, [2]],
	])('%j is found at %j', (answer, places) => {
		expect(findChoices(answer, choices, { ...usual, synonyms })).toEqual(places);
	});
});

describe('By a yes or a no', () => {
	test.each<[string, string[], string[]]>([
		['ndio', ['Yes', 'No', 'Call me'], ['Yes']],
		['hapana', ['Yes', 'No', 'Call me'], ['No']],
		['banana', ['Yes', 'No', 'Call me'], []],
		['sure', ['Call me', 'Nope', 'Okay'], ['Okay']],
		['sure', ['Accept', 'Call me'], []],
		['sure', ['Accept', 'Agree'], []],
		['sure', ['Accept', 'Agree', 'Refuse', 'No'], []],
		['hapana', ['Accept', 'Agree'], []],
	])('%j among %j: %j', (answer, labels, found) => {
		expect(find(answer, labels)).toEqual(found);
	});
});

describe('By place', () => {
	test.each<[string, Partial<Ways>, string[]]>([
		['2', {}, ['Hot tea']],
		['the last one', {}, ['Milk']],
		['2', { byPlace: false }, []],
		['2', { byOwnWords: false }, ['Hot tea']],
		['4', {}, []],
	])('%j with %j: %j', (answer, ways, found) => {
		expect(find(answer, teas, ways)).toEqual(found);
	});
});

describe('An answer far longer than the choices names none', () => {
	const insist = (answer: string, length: number) => `${answer} please`.padEnd(length, '!');

	test('where the longest has four letters, it may have 72', () => {
		expect(find(insist('car', 72), ['Car', 'Home'])).toEqual(['Car']);
		expect(find(insist('car', 73), ['Car', 'Home'])).toEqual([]);
	});

	test('further words make it longer', () => {
		const synonyms = [{ word: 'matatu', label: 'Car' }];
		expect(find(insist('car', 78), ['Car', 'Home'], { synonyms })).toEqual(['Car']);
		expect(find(insist('car', 79), ['Car', 'Home'], { synonyms })).toEqual([]);
	});

	test('it has at most 500 characters, unless it is spelled as the choice', () => {
		const long = 'A very long choice '.repeat(40).trim();
		expect(find(insist('car', 500), [long, 'Car'])).toEqual(['Car']);
		expect(find(insist('car', 501), [long, 'Car'])).toEqual([]);
		expect(find(long, [long, 'Car'])).toEqual([long]);
	});
});
