import { bots } from '../../../sandbox/bots/bots.mts';
import { checkAnswer } from '../../../sandbox/conversation/checkAnswer.mts';
import { members } from '../../../sandbox/members.mts';

const asked = bots.flatMap((bot) =>
	bot.modules.flatMap(({ steps }) =>
		steps.flatMap((step) => ('ask' in step ? [{ bot, slot: step.ask }] : [])),
	),
);

describe('the bots', () => {
	test('have a project each, so that each can have a webhook of its own', () => {
		expect(bots.map(({ id, project }) => [id, project])).toEqual([
			['claim', 1],
			['renewal', 2],
			['order', 3],
			['callback', 4],
			['booking', 5],
		]);
	});

	test.each(asked.filter(({ slot }) => !slot.settings.validate_with_webhook))(
		"take the first answer they suggest: $bot.id, '$slot.settings.label'",
		({ slot }) => {
			for (const { text } of slot.suggestions.slice(0, 1)) {
				expect(checkAnswer(slot.settings, text, '2026-01-01')).toBe(text);
			}
		},
	);

	test('refuse by themselves what they suggest as not good enough', () => {
		const refused = asked
			.filter(({ slot }) => !slot.settings.validate_with_webhook)
			.flatMap(({ slot }) => slot.suggestions.slice(1).map(({ text }) => ({ slot, text })));
		expect(refused.length).toBeGreaterThan(0);
		for (const { slot, text } of refused) {
			expect(checkAnswer(slot.settings, text, '2026-01-01')).toBeUndefined();
		}
	});

	test.each(asked.filter(({ slot }) => slot.settings.label === 'Membership Number'))(
		'suggest a number the member directory has, and one it has not: $bot.id',
		({ slot }) => {
			const [valid, wrong] = slot.suggestions.map(({ text }) => text);
			expect(members.map(({ number }) => number)).toContain(valid);
			expect(members.map(({ number }) => number)).not.toContain(wrong);
		},
	);

	test('describe every slot with all documented settings', () => {
		for (const { slot } of asked) expect(Object.values(slot.settings)).not.toContain(undefined);
	});
});

describe('what a bot checks by itself', () => {
	const [{ slot }] = asked as [(typeof asked)[number]];
	const check = (settings: object, answer: string) =>
		checkAnswer({ ...slot.settings, validation_regex: '', ...settings }, answer, '2026-07-04');

	test.each([
		[{}, ' text ', 'text'],
		[{}, ' ', undefined],
		[{ validation_regex: '[0-9]{3}' }, '123 and more', '123 and more'],
		[{ validation_regex: '[0-9]{3}' }, 'no 123', undefined],
		[
			{ validation_regex: '(' },
			'a pattern that cannot be read passes',
			'a pattern that cannot be read passes',
		],
		[{ field_type: 'EMAIL' }, 'a@b.c', 'a@b.c'],
		[{ field_type: 'EMAIL' }, 'a@b', undefined],
		[{ field_type: 'NUMBER' }, '-12.5', '-12.5'],
		[{ field_type: 'NUMBER' }, '12a', undefined],
		[{ field_type: 'PHONE' }, '+254 (712) 345-678', '+254 (712) 345-678'],
		[{ field_type: 'PHONE' }, '0712', undefined],
		[{ field_type: 'DATE' }, '4.7.2026', '2026-07-04'],
		[{ field_type: 'DATE' }, '2026-02-30', undefined],
		[{ field_type: 'DATE', date_gte_today: true }, '2026-07-04', '2026-07-04'],
		[{ field_type: 'DATE', date_gte_today: true }, '2026-07-03', undefined],
		[{ field_type: 'CHOICE', choice_options: 'Small, Large' }, 'large', 'Large'],
		[
			{ field_type: 'CHOICE', choice_options: '["Small, but fine"]' },
			'small, but fine',
			'Small, but fine',
		],
		[{ field_type: 'CHOICE', choice_options: 'Small\nLarge' }, 'Medium', undefined],
	])('%j with "%s" gives %j', (settings, answer, expected) => {
		expect(check(settings, answer)).toBe(expected);
	});
});
