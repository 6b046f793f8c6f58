import { readYesOrNo } from '../../../../talklift/answer/notations/readYesOrNo.ts';

const own = { yes: ['Deal', 'Deal done', 'I accept!', ':)'], no: ['Later', 'Not this week', ':('] };

test.each<[string, boolean | undefined]>([
	['yes', true],
	['hapana', false],
	['well sounds good', true],
	['please, no thanks', false],
	['sir, I do not think so', false],
	["sir, I don't think so", false],
	['no, not at all, thank you', false],
	['yes please no', undefined],
	['yes Otieno', undefined],
	['please', undefined],
	['yes?', undefined],
	['', undefined],
	[':)', undefined],
	['bila shaka', true],
	['ndio ndio, sawa', true],
])('%j means %j', (answer, meaning) => {
	expect(readYesOrNo(answer)).toBe(meaning);
});

test.each<[string, boolean | undefined]>([
	['deal', true],
	['DEAL DONE.', true],
	['i accept', true],
	[':)', true],
	[':(', false],
	[':-)', undefined],
	['!', undefined],
	['later', false],
	['not this week!', false],
	['yes', true],
	['no', false],
	['deal later', undefined],
	['dealdone', undefined],
])("with an author's own words, %j means %j", (answer, meaning) => {
	expect(readYesOrNo(answer, own)).toBe(meaning);
});

test.each<[string, { yes: string[]; no: string[] }, boolean | undefined]>([
	['is yes if the bot gets it for yes', { yes: ['Deal', 'ok'], no: ['No', 'deal'] }, true],
	['is no if the bot gets it for no', { yes: ['Yes', 'deal'], no: ['Deal', 'no'] }, false],
	['is neither otherwise', { yes: ['Yes', 'deal'], no: ['No', 'deal'] }, undefined],
])('a word for both %s', (_what, words, meaning) => {
	expect(readYesOrNo('deal', words)).toBe(meaning);
});

test('twelve words can say yes, more say something else', () => {
	expect(readYesOrNo('yes '.repeat(12))).toBe(true);
	expect(readYesOrNo('yes '.repeat(13))).toBeUndefined();
});

test('an answer of 200 characters is looked at, a longer one says more', () => {
	expect(readYesOrNo('yes'.padEnd(200, '!'))).toBe(true);
	expect(readYesOrNo('yes'.padEnd(201, '!'))).toBeUndefined();
});
