import { dropUnit } from '../../../../talklift/answer/notations/dropUnit.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

test.each<[string, string[], string]>([
	['5 kg', ['kg'], '5'],
	['5kg', ['kg'], '5'],
	['5  KG ', ['kg'], '5'],
	['kg 5', ['kg'], '5'],
	['Approx. 5', ['approx'], '5'],
	['approx.5', ['approx'], '5'],
	['approx .5', ['approx'], '.5'],
	['%.5', ['%'], '.5'],
	['%  5', ['%'], '5'],
	['50%', ['%'], '50'],
	['5 light years', ['years', 'light years'], '5'],
	['5 light years', ['light years', 'years'], '5'],
	['US$.50', ['US$'], '.50'],
	['approx 1.5', ['approx'], '1.5'],
	['5M people', ['people'], '5M'],
	['5 Kilos', ['KILOS'], '5'],
	['5 décibels', ['decibels'], '5'],
	['5 decibels', ['décibels'], '5'],
	['5 m²', ['m²'], '5'],
	['12Maß', ['Maß'], '12'],
	['12 mass', ['Maß'], '12'],
	['18+', ['+'], '18'],
	['five kg', ['kg'], 'five'],
])('%j with the units %j is left as %j', (typed, units, number) => {
	expect(dropUnit(typed, units)).toBe(number);
});

test.each<[string, string[]]>([
	['5', ['kg']],
	['5 kg', []],
	['5 kg', ['', 'lb']],
	['5 tonkg', ['kg']],
	['kgs 5', ['kg']],
	['5 kg net', ['kg']],
	['net kg 5', ['kg']],
	['fiveg', ['g']],
	['gfive', ['g']],
	['5 Maß', ['kg']],
	['-1,234.50', ['kg']],
])('%j stays as it is with the units %j', (typed, units) => {
	expect(dropUnit(typed, units)).toBe(typed);
});

test('A text longer than a hundred characters is no number with a unit', () => {
	const typed = (length: number) => `${'7'.repeat(length - 2)}kg`;
	expect(dropUnit(typed(100), ['kg'])).toBe('7'.repeat(98));
	expect(dropUnit(typed(101), ['kg'])).toBe(typed(101));
});

test.each([
	['70 kg', 'accepted: 70'],
	['70 Kilos', 'accepted: 70'],
	['seventy kilos', 'accepted: 70'],
	['5k kg', 'accepted: 5000'],
	['70 km', 'rejected'],
	['70 kg kg', 'rejected'],
])("the author's units take the place of the usual ones: %j is %s", (typed, outcome) => {
	expect(inShort(judgeBy([{ type: 'number', units: 'kg, kilos' }], typed))).toBe(outcome);
});

test.each([
	['30 years old', 'accepted: 30'],
	['miaka 30', 'accepted: 30'],
	['watu wawili', 'accepted: 2'],
	['12.5 km', 'accepted: 12.5'],
	['12 m', 'rejected'],
])('without units in the rule, what is usually counted is dropped: %j is %s', (typed, outcome) => {
	expect(inShort(judgeBy([{ type: 'number' }], typed))).toBe(outcome);
});
