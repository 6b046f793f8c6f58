import { foldAnswer } from '../../../../talklift/answer/foldAnswer.ts';
import { findSeveral } from '../../../../talklift/answer/notations/findSeveral.ts';

const ways = {
	spelling: 'ignoreCaseAndAccents',
	byPlace: true,
	byOwnWords: true,
	synonyms: [],
} as const;

/** The choices that are found, or what is unclear. */
function find(answer: string, labels: readonly string[]): string {
	const several = findSeveral(
		foldAnswer(answer),
		labels.map((label) => ({ label })),
		ways,
	);
	const found = several.choices.map(({ label }) => label).join(', ');
	return several.kind === 'found' ? found : `${several.part}? ${found}`;
}

const meals = ['Rice', 'Beans', 'Fish'];
const sides = ['Milk', 'No sugar', 'Sugar', 'Honey'];

test.each<[string, readonly string[], string]>([
	['rice', meals, 'Rice'],
	['fish, rice', meals, 'Rice, Fish'],
	['rice, rice and rice', meals, 'Rice'],
	['rice; beans and fish', meals, 'Rice, Beans, Fish'],
	['rice\nbeans\r\nfish', meals, 'Rice, Beans, Fish'],
	['rice | fish', meals, 'Rice, Fish'],
	['rice,, beans', meals, 'Rice, Beans'],
	['rice, beans,', meals, 'Rice, Beans'],
	['rice & & beans', meals, 'Rice, Beans'],
	['rice + fish/beans', meals, 'Rice, Beans, Fish'],
	['rice na fish pamoja beans', meals, 'Rice, Beans, Fish'],
	['1 3', meals, 'Rice, Fish'],
	['"rice", *fish*', meals, 'Rice, Fish'],
	['fish, chips', ['Fish, chips', 'Beans'], 'Fish, chips'],
	['beans; fish, chips', ['Fish, chips', 'Beans'], 'Fish, chips, Beans'],
	['salt and pepper, beans', ['Salt and pepper', 'Beans'], 'Salt and pepper, Beans'],
	['all', meals, 'Rice, Beans, Fish'],
	['zote', meals, 'Rice, Beans, Fish'],
	['all of them', meals, 'Rice, Beans, Fish'],
	['all three', meals, 'Rice, Beans, Fish'],
	['All 3', meals, 'Rice, Beans, Fish'],
	['all of them 3', meals, 'Rice, Beans, Fish'],
	['zote tatu', meals, 'Rice, Beans, Fish'],
	['all two', meals, ''],
	['all four', meals, ''],
	['not all three', meals, ''],
	['three', meals, 'Fish'],
	['both rice and fish', meals, 'Rice, Fish'],
	['Both  rice & fish', meals, 'Rice, Fish'],
	['both rice, beans and fish', meals, ''],
	['both rice', meals, ''],
	['not both rice and fish', meals, ''],
	['fish, both rice and beans', meals, ''],
	['both rice and meat', meals, ''],
	['both', meals, ''],
	['both of them', meals, ''],
	['zote mbili', meals, ''],
	['both of them', ['Rice', 'Beans'], 'Rice, Beans'],
	['zote mbili', ['Rice', 'Beans'], 'Rice, Beans'],
	['rice, meat', meals, ''],
	['rice; meat', meals, ''],
	['meat', meals, ''],
	['rice and some', meals, ''],
	['', meals, ''],
	[',', meals, ''],
])('of %j among %j are found: %j', (answer, labels, found) => {
	expect(find(answer, labels)).toBe(found);
});

test.each<[string, readonly string[], string]>([
	['milk, no sugar', sides, 'Milk, No sugar'],
	['no sugar and honey', sides, 'No sugar, Honey'],
	['milk; no sugar', sides, 'Milk, No sugar'],
	['milk; without sugar please', [...sides, 'Without sugar'], 'Milk, Without sugar'],
	['milk, no', sides, ''],
	['1 and no 2', sides, ''],
	['1, no sugar', sides, ''],
	['milk and no honey', sides, ''],
	['no milk and honey', sides, ''],
	['milk, not honey', sides, ''],
	['milk not honey', sides, ''],
	['not honey', ['Milk', 'Honey', 'Not sure'], ''],
	['not milk and honey', ['Milk', 'Honey', 'Not sure'], ''],
	['none milk', ['Milk', 'Honey', 'None'], ''],
	['rice and not fish, beans', meals, ''],
	['sio rice, beans', meals, ''],
])('with a denial, of %j among %j are found: %j', (answer, labels, found) => {
	expect(find(answer, labels)).toBe(found);
});

test.each<[string, readonly string[], string]>([
	['milk and tea', ['Iced tea', 'Hot tea', 'Milk'], 'tea? Iced tea, Hot tea'],
	['milk, tea.', ['Iced tea', 'Hot tea', 'Milk'], 'tea? Iced tea, Hot tea'],
	['tea', ['Iced tea', 'Hot tea', 'Milk'], 'tea? Iced tea, Hot tea'],
	['no', ['No rice', 'No beans', 'Fish'], 'no? No rice, No beans'],
])('%j among %j leaves open: %s', (answer, labels, open) => {
	expect(find(answer, labels)).toBe(open);
});

test('an answer lists up to 98 choices, each with what stands between them', () => {
	expect(find('rice, '.repeat(98), meals)).toBe('Rice');
	expect(find('rice, '.repeat(99), meals)).toBe('');
});

test('an answer of 5,000 characters is looked at, a longer one is a story', () => {
	expect(find('rice, fish'.padEnd(5_000, ','), meals)).toBe('Rice, Fish');
	expect(find('rice, fish'.padEnd(5_001, ','), meals)).toBe('');
});
