import type { AnswerRule } from '../../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

type TimeRule = Omit<Extract<AnswerRule, { type: 'timeOfDay' }>, 'type'>;

const office: TimeRule = { from: '08:00', until: '17:00' };
const night: TimeRule = { from: '22:00', until: '06:00' };

test.each<[TimeRule, string, string]>([
	[{}, '00:00', '00:00'],
	[{}, '23:59', '23:59'],
	[office, '08:00', '08:00'],
	[office, '17:00', '17:00'],
	[office, '9', '09:00'],
	[office, '5', '17:00'],
	[night, '22:00', '22:00'],
	[night, '23:30', '23:30'],
	[night, '00:00', '00:00'],
	[night, '06:00', '06:00'],
	[night, '11', '23:00'],
	[{ from: '08:00' }, '23:59', '23:59'],
	[{ until: '17:00' }, '00:00', '00:00'],
	[{ from: '12:00', until: '12:00' }, 'noon', '12:00'],
	[{ from: ' 8 am ', until: '5.30pm' }, '17:30', '17:30'],
	[{ from: '', until: ' ' }, '03:00', '03:00'],
])('by %j, %s is the time %s', (rule, typed, time) => {
	expect(inShort(judgeBy([{ type: 'timeOfDay', ...rule }], typed))).toBe(`accepted: ${time}`);
});

test.each<[TimeRule, string, string]>([
	[{}, 'later', 'Please enter a time of day, like 14:30.'],
	[{}, '9', 'That can mean 09:00 or 21:00. Please write one of these.'],
	[{ from: '07:00' }, '9', 'That can mean 09:00 or 21:00. Please write one of these.'],
	[office, '07:59', 'Please enter a time of day between 08:00 and 17:00, like 14:30.'],
	[office, '17:01', 'Please enter a time of day between 08:00 and 17:00, like 14:30.'],
	[office, '6', 'Please enter a time of day between 08:00 and 17:00, like 14:30.'],
	[night, '21:59', 'Please enter a time of day between 22:00 and 06:00, like 22:00.'],
	[night, '06:01', 'Please enter a time of day between 22:00 and 06:00, like 22:00.'],
	[{ from: '15:00' }, '14:59', 'Please enter a time of day between 15:00 and 23:59, like 15:00.'],
	[{ until: '14:30' }, '14:31', 'Please enter a time of day between 00:00 and 14:30, like 14:30.'],
	[{ until: '14:29' }, '14:30', 'Please enter a time of day between 00:00 and 14:29, like 00:00.'],
	[
		{ from: '12:00', until: '12:00' },
		'12:01',
		'Please enter a time of day between 12:00 and 12:00, like 12:00.',
	],
	[
		{ from: '12:00', until: '12:00' },
		'11:59',
		'Please enter a time of day between 12:00 and 12:00, like 12:00.',
	],
])('by %j, of %s the chat user is told: %s', (rule, typed, reason) => {
	expect(judgeBy([{ type: 'timeOfDay', ...rule }], typed)).toMatchObject({
		kind: 'rejected',
		reason,
	});
});

test.each<[unknown, string]>([
	[{}, 'accepted: 14:30'],
	[{ from: null }, 'accepted: 14:30'],
	[{ from: '' }, 'accepted: 14:30'],
	[{ from: ' ' }, 'accepted: 14:30'],
	[{ from: '08:00' }, 'accepted: 14:30'],
	[{ from: 'later' }, 'unusable: from'],
	[{ from: '8' }, 'unusable: from'],
	[{ from: '25:00' }, 'unusable: from'],
	[{ from: 8 }, 'unusable: from'],
	[{ from: {} }, 'unusable: from'],
])('with limits as in %j, 14:30 is %s', (limits, outcome) => {
	const rule: AnswerRule = Object.assign({ type: 'timeOfDay' as const }, limits);
	expect(inShort(judgeBy([rule], '14:30'))).toBe(outcome);
});

test('of a limit that is none, the builder is told what is needed', () => {
	expect(judgeBy([{ type: 'timeOfDay', until: 'late' }], '14:30')).toMatchObject({
		kind: 'unusable',
		field: 'until',
		problem: 'A time like 17:00 is needed here',
	});
});
