import { email } from '../../../../talklift/answer/rules/email.ts';
import { inShort, judgeBy, now } from '../judgeWith.mts';

const surroundings = { now, timezone: 'Africa/Nairobi' };

test.each<[string, string]>([
	['ada@example.com', 'ada@example.com'],
	[' ada@example.com ', 'ada@example.com'],
	['Ada.Otieno@Example.CO.KE', 'Ada.Otieno@example.co.ke'],
	['"Ada@Home"@Example.com', '"Ada@Home"@example.com'],
	['Ada <ada@example.com>', 'ada@example.com'],
	['Otieno, Ada <ada@example.com>', 'ada@example.com'],
	['"Ada O\'Hara-Smith Jr." < ada@example.com >', 'ada@example.com'],
	['Zoe\u0308 <zoe@example.com>', 'zoe@example.com'],
	['<ada@example.com>', 'ada@example.com'],
	['(ada@example.com)', 'ada@example.com'],
	[' (ada@example.com) ', 'ada@example.com'],
	['( ada@example.com )', 'ada@example.com'],
	['mailto:ada@example.com', 'ada@example.com'],
	['MAILTO:ada@Example.com', 'ada@example.com'],
	['Ada <mailto:ada@example.com>', 'ada@example.com'],
])('%j is one address, also where it is looked for alone: %s', (typed, address) => {
	const accepted = { kind: 'accepted', value: address };
	expect(email.check(typed, { findInSentence: false }, surroundings)).toEqual(accepted);
	expect(email.check(typed, {}, surroundings)).toEqual(accepted);
});

test.each<[string]>([
	['my e-mail is ada@example.com'],
	['my e-mail is ada@example.com, yes ada@example.com'],
	['you can write to me: ada@example.com please'],
])('in %j, the address is found, unless nothing is to be found in sentences', (typed) => {
	expect(email.check(typed, {}, surroundings)).toEqual({
		kind: 'accepted',
		value: 'ada@example.com',
	});
	expect(email.check(typed, { findInSentence: false }, surroundings)).toEqual({
		kind: 'rejected',
		reason: 'Please enter an e-mail address, like name@example.com.',
	});
});

const please = 'Please enter an e-mail address, like name@example.com.';

test.each<[string, string]>([
	['', please],
	['ada', please],
	['ada@example', please],
	['amina@x otieno@example.com', please],
	['amina@example.com or otieno@example', please],
	[
		'ada@example.com or Ada@EXAMPLE.com or ada@Example.com',
		'That could be ada@example.com or Ada@example.com. Which one?',
	],
	[
		'amina@example.com or otieno@example.com',
		'That could be amina@example.com or otieno@example.com. Which one?',
	],
	[
		'a@example.com b@example.com c@example.com',
		'That could be a@example.com or b@example.com or c@example.com. Which one?',
	],
	[
		'a@example.com b@example.com c@example.com d@example.com',
		'That could be a@example.com or b@example.com or c@example.com. Which one?',
	],
])('of %j, the chat user is told: %s', (typed, reason) => {
	expect(judgeBy([{ type: 'email' }], typed)).toMatchObject({ kind: 'rejected', reason });
});

test.each([
	'5 <ada@example.com>',
	'not me <ada@example.com> but him',
	'ada@example.com <otieno@example.com>',
	'write (ada@example.com)',
	'(ada@example.com) or so',
	'ada@example.com mailto:',
	'mailto:mailto:ada@example.com',
	"'ada@example.com",
	'`ada@example.com',
	'ada"@"@example.com',
	'ada lovelace@example.com',
	'ada(@example.com)',
	'(ada)@example.com',
	'Ada <ada@>example.com',
	'ada@mailto:example.com',
	'ada@example.com—thanks',
	'ada‘s@example.com',
])('%s is not taken for an address alone', (typed) => {
	expect(email.check(typed, { findInSentence: false }, surroundings)).toMatchObject({
		kind: 'rejected',
	});
});

test('an address has 254 characters at most', () => {
	const addressOf = (length: number) => {
		const labels = `.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.com`;
		return `ada@${'a'.repeat(length - labels.length - 4)}${labels}`;
	};
	const long = (length: number) => `${'n'.repeat(17)}${addressOf(length - 17)}`;
	expect(inShort(judgeBy([{ type: 'email' }], long(254)))).toBe(`accepted: ${long(254)}`);
	expect(inShort(judgeBy([{ type: 'email' }], long(255)))).toBe('rejected');
});
