import { findSpelled } from '../../../../talklift/answer/notations/spellings.ts';
import type { Spelling } from '../../../../talklift/answer/notations/spellings.ts';

const ages = ['18-24', '25 - 34'];
const drinks = ['Ice cream', 'Café', 'Cafe', 'cafe'];

test.each<[Spelling, string, string[], number[]]>([
	['exact', 'Cafe', drinks, [2]],
	['exact', 'CAFE', drinks, []],
	['exact', 'Ice  cream', drinks, []],
	['ignoreCase', 'cafe', drinks, [3]],
	['ignoreCase', 'CAFE', drinks, [2, 3]],
	['ignoreCase', 'CAFÉ', drinks, [1]],
	['ignoreCase', 'STRASSE', ['Straße'], [0]],
	['ignoreCase', 'CAFÈ', drinks, []],
	['ignoreCaseAndAccents', 'CAFÈ', drinks, [1, 2, 3]],
	['ignoreCaseAndAccents', 'ice   cream', drinks, [0]],
	['ignoreCaseAndAccents', 'icecream', drinks, []],
	['ignoreCaseAndAccents', 'ice creem', drinks, []],
	['ignoreCaseAndAccents', '18 - 24', ages, [0]],
	['ignoreCaseAndAccents', '18 -24', ages, [0]],
	['ignoreCaseAndAccents', '18- 24', ages, [0]],
	['ignoreCaseAndAccents', '25-34', ages, [1]],
	['ignoreCaseAndAccents', '1824', ages, []],
	['ignoreCaseAndAccents', 'car', [' Car'], [0]],
	['oneTypo', 'ice creem', drinks, [0]],
	['oneTypo', 'icecream', drinks, [0]],
	['oneTypo', 'ICE CREAM', drinks, [0]],
	['oneTypo', 'icecreem', drinks, []],
	['oneTypo', 'not tea', ['Hot tea'], []],
	['oneTypo', 'old', ['Gold'], []],
	['oneTypo', 'nonee', ['None'], [0]],
	['oneTypo', 'not surr', ['Not sure'], [0]],
])('by %s, %j is found in %j at %j', (spelling, answer, texts, places) => {
	expect(findSpelled(answer, texts, spelling)).toEqual(places);
});
