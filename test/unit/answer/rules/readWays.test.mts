import { nameChoices, readWays } from '../../../../talklift/answer/rules/readWays.ts';

type Settings = Parameters<typeof readWays>[0];

const read = (rule: object) => readWays({ choices: 'Motor, Travel', ...rule } as Settings);
const unusable = (problem: string, field: string) => ({ kind: 'unusable', problem, field });

const ways = { spelling: 'ignoreCaseAndAccents', byPlace: true, byOwnWords: true, synonyms: [] };

test('Choices can be answered in every way unless the rule says otherwise', () => {
	expect(read({})).toEqual({
		kind: 'read',
		choices: [{ label: 'Motor' }, { label: 'Travel' }],
		ways,
	});
});

test.each<[object, object]>([
	[{ spelling: '' }, {}],
	[{ spelling: 'exact' }, { spelling: 'exact' }],
	[{ byPlace: false }, { byPlace: false }],
	[{ byPlace: true }, { byPlace: true }],
	[{ byOwnWords: false }, { byOwnWords: false }],
	[{ synonyms: 'Motor = gari' }, { synonyms: [{ label: 'Motor', word: 'gari' }] }],
])('With %j the ways are %j', (rule, changed) => {
	expect(read(rule)).toMatchObject({ kind: 'read', ways: { ...ways, ...changed } });
});

test.each<[object, string, string]>([
	[{ choices: '' }, 'There is no choice in the list', 'choices'],
	[{ choices: [] }, 'There is no choice in the list', 'choices'],
	[{ spelling: 'loose' }, 'There is no spelling rule of that name', 'spelling'],
	[{ synonyms: 'Home = nyumba' }, '"Home" is none of the choices', 'synonyms'],
	[{ synonyms: 'Motor = gari; Home = nyumba' }, '"Home" is none of the choices', 'synonyms'],
	[{ synonyms: 'motor = gari' }, '"motor" is none of the choices', 'synonyms'],
	[{ synonyms: `${'a'.repeat(40)} = b` }, `"${'a'.repeat(40)}" is none of the choices`, 'synonyms'],
	[{ synonyms: `${'a'.repeat(41)} = b` }, `"${'a'.repeat(40)}" is none of the choices`, 'synonyms'],
])('%j can’t be used', (rule, problem, field) => {
	expect(read(rule)).toEqual(unusable(problem, field));
});

describe('Choices are named', () => {
	const choices = Array.from({ length: 11 }, (_, index) => ({ label: `Plan ${index + 1}` }));

	test.each([
		[1, ', ', 'Plan 1'],
		[2, ' or ', 'Plan 1 or Plan 2'],
		[3, ', ', 'Plan 1, Plan 2, Plan 3'],
		[10, '|', 'Plan 1|Plan 2|Plan 3|Plan 4|Plan 5|Plan 6|Plan 7|Plan 8|Plan 9|Plan 10'],
		[11, '|', 'Plan 1|Plan 2|Plan 3|Plan 4|Plan 5|Plan 6|Plan 7|Plan 8|Plan 9|Plan 10 …'],
	])('%i of them, with %j between: %s', (count, between, named) => {
		expect(nameChoices(choices.slice(0, count), between)).toBe(named);
	});

	test('shortened if they are long', () => {
		const label = 'x'.repeat(500);
		expect(nameChoices([{ label }], ', ').length).toBeLessThan(label.length);
	});
});
