import { judgeAnswer } from '../../../talklift/answer/judgeAnswer.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import documented from '../../fixtures/slot-filled.json';
import { inShort, judgeBy, judgeBySlot, now } from './judgeWith.mts';

describe('judging by own rules', () => {
	test('the first broken rule decides, in the order of the list', () => {
		const rules: AnswerRule[] = [
			{ type: 'length', max: 3, message: 'Too long' },
			{ type: 'email', message: 'No e-mail' },
		];
		expect(judgeBy(rules, 'abcd')).toEqual({
			kind: 'rejected',
			value: 'abcd',
			rule: { source: 'own rules', type: 'length', position: 1 },
			reason: 'Please write at most 3 characters.',
			message: 'Too long',
		});
		expect(judgeBy([...rules].reverse(), 'abcd')).toMatchObject({
			rule: { type: 'email', position: 1 },
			message: 'No e-mail',
		});
		expect(judgeBy(rules, 'abc')).toMatchObject({ rule: { type: 'email', position: 2 } });
	});

	test('a rule gets the value in the form that the rule before has given it', () => {
		const rules: AnswerRule[] = [
			{ type: 'date', range: 'notInFuture' },
			{ type: 'pattern', pattern: '\\d{4}-\\d{2}-\\d{2}' },
			{ type: 'date', range: 'atMostAgo', amount: 100, unit: 'years' },
		];
		expect(judgeBy(rules, '5 March 1990')).toEqual({ kind: 'accepted', value: '1990-03-05' });
		expect(judgeBy(rules, '5 March 1920')).toMatchObject({ rule: { position: 3 } });
	});

	test('a rejection carries the answer as it was typed, not as an earlier rule has changed it', () => {
		const verdict = judgeBy([{ type: 'number' }, { type: 'length', min: 9 }], ' 1,000 ');
		expect(verdict).toMatchObject({ kind: 'rejected', value: '1,000' });
	});

	test('without rules every text is accepted, cleaned', () => {
		expect(judgeBy([], '  hello ')).toEqual({ kind: 'accepted', value: 'hello' });
		expect(judgeBy([], null)).toEqual({ kind: 'accepted', value: '' });
	});

	test('the words of an expression win over those of its rule, and a blank message is none', () => {
		const said = judgeBy([{ type: 'expression', result: ' Expired ', message: 'No' }], 'x');
		expect(said).toMatchObject({ reason: 'Expired', message: 'Expired' });
		expect(judgeBy([{ type: 'expression', result: false, message: ' ' }], 'x')).not.toHaveProperty(
			'message',
		);
	});

	test.each([[null], [undefined], ['email'], [{}], [{ type: 'constructor' }], [{ type: {} }]])(
		'a rule that is none (%j) is said',
		(rule: unknown) => {
			expect(judgeBy([{ type: 'required' }, rule as AnswerRule], 'x')).toMatchObject({
				kind: 'unusable',
				rule: { source: 'own rules', position: 2 },
				field: 'type',
			});
		},
	);

	test('a rule after the broken one is not looked at', () => {
		expect(inShort(judgeBy([{ type: 'email' }, { type: 'oneOf' }], 'x'))).toBe('rejected');
		expect(inShort(judgeBy([{ type: 'email' }, { type: 'oneOf' }], 'a@b.co'))).toBe(
			'unusable: choices',
		);
	});

	test('what is no text is rejected and what is endless, too', () => {
		expect(judgeBy([], { a: 1 })).toMatchObject({
			value: '',
			rule: { source: 'answer', type: 'text' },
		});
		expect(judgeBy([], 'x'.repeat(100_001))).toMatchObject({
			kind: 'rejected',
			rule: { source: 'answer', type: 'length' },
		});
		expect(judgeBy([], 'x'.repeat(100_000))).toMatchObject({ kind: 'accepted' });
	});

	test('cleaning comes before checking', () => {
		const digits: AnswerRule[] = [{ type: 'pattern', pattern: '\\d{9}' }];
		expect(inShort(judgeBy(digits, 'No. 209-192-092', { cleaning: { digitsOnly: true } }))).toBe(
			'accepted: 209192092',
		);
		expect(inShort(judgeBy(digits, 'No. 209-192-092'))).toBe('rejected');
	});

	test('a Date and milliseconds mean the same moment', () => {
		const rules: AnswerRule[] = [{ type: 'date', range: 'notInPast' }];
		expect(judgeBy(rules, '2026-11-22', { now: new Date(now) })).toEqual(
			judgeBy(rules, '2026-11-22'),
		);
	});

	test('today is what it is in the timezone', () => {
		const rules: AnswerRule[] = [{ type: 'date', range: 'notInPast' }];
		expect(inShort(judgeBy(rules, '2026-11-22', { timezone: 'Europe/London' }))).toMatch(
			'accepted',
		);
		expect(inShort(judgeBy(rules, '2026-11-22', { timezone: 'Africa/Nairobi' }))).toBe('rejected');
		expect(inShort(judgeBy(rules, '2026-11-22', { timezone: 'Mars/Base' }))).toBe(
			'unusable: timezone',
		);
	});
});

describe("judging by the slot's own settings", () => {
	const slot = documented.payload[0]?.slot;

	test('the documented slot takes every text', () => {
		expect(judgeBySlot(slot, ' 209192092 ')).toEqual({ kind: 'accepted', value: '209192092' });
	});

	test('they are left alone when switched off', () => {
		const email = { ...slot, field_type: 'EMAIL' };
		expect(inShort(judgeBySlot(email, 'x'))).toBe('rejected');
		expect(inShort(judgeBySlot(email, 'x', { useSlotSettings: false }))).toBe('accepted: x');
	});

	test('a rejection says the setting, and speaks in the words of the author', () => {
		expect(judgeBySlot({ ...slot, validation_regex: '^[0-9]{9}$' }, '12')).toEqual({
			kind: 'rejected',
			value: '12',
			rule: { source: 'slot settings', type: 'pattern', setting: 'validation_regex' },
			reason: "That doesn't have the expected form.",
			message: 'Please enter a valid membership number',
		});
	});

	test("an own rule without words borrows the author's, if the slot's settings are used", () => {
		const rules: AnswerRule[] = [{ type: 'email' }];
		expect(judgeBySlot(slot, 'x', { rules })).toMatchObject({
			message: 'Please enter a valid membership number',
		});
		expect(judgeBySlot(slot, 'x', { rules, useSlotSettings: false })).not.toHaveProperty('message');
	});

	test('own rules come after them, with the value in its canonical form', () => {
		const rules: AnswerRule[] = [{ type: 'oneOf', choices: ['+254722123456'] }];
		const phone = { field_type: 'Phone' };
		expect(inShort(judgeBySlot(phone, '0722 123 456', { rules, defaultCountry: 'KE' }))).toBe(
			'accepted: +254722123456',
		);
	});

	test('a setting that can’t be applied is said by its name', () => {
		expect(judgeBySlot({ validation_regex: '(?=a)b' }, 'b')).toEqual({
			kind: 'unusable',
			rule: { source: 'slot settings', type: 'pattern', setting: 'validation_regex' },
			field: 'pattern',
			problem: expect.stringContaining('Look-ahead'),
		});
	});

	test.each([
		// field_type, in the names it may have
		['TEXT', 'anything', 'accepted: anything'],
		['', 'anything', 'accepted: anything'],
		['HOLOGRAM', 'anything', 'accepted: anything'],
		['__proto__', 'anything', 'accepted: anything'],
		[null, 'anything', 'accepted: anything'],
		[{ a: 1 }, 'anything', 'accepted: anything'],
		['EMAIL', 'anything', 'rejected'],
		['e-mail', 'a@B.co', 'accepted: a@b.co'],
		['Email Address', 'anything', 'rejected'],
		['EmailField', 'anything', 'rejected'],
		['NUMBER', '1,5', 'accepted: 1.5'],
		['number', 'five', 'accepted: 5'],
		['number', 'some', 'rejected'],
		['Integer', '1.5', 'rejected'],
		['DECIMAL', '1.5', 'accepted: 1.5'],
		['phone_number', '0722123456', 'rejected'],
		['TEL', '+254722123456', 'accepted: +254722123456'],
		['Date', '31.12.2026', 'accepted: 2026-12-31'],
		['DATE', 'soon', 'rejected'],
		['datetime', '2026-12-31 10:00', 'accepted: 2026-12-31 10:00'],
	])('field_type %j, %j is %s', (field_type, typed, outcome) => {
		expect(inShort(judgeBySlot({ field_type }, typed))).toBe(outcome);
	});

	test.each([
		['TEXT', 'Car, Home', 'car', 'accepted: Car'],
		['TEXT', 'Car, Home', 'boat', 'rejected'],
		['SELECT', '["Car","Home"]', 'home', 'accepted: Home'],
		['radio', 'Car\nHome', 'home', 'accepted: Home'],
		['CHOICE', '', 'boat', 'accepted: boat'],
		['EMAIL', 'Car, Home', 'a@b.co', 'accepted: a@b.co'],
		['checkbox', 'Car, Home', 'Car, Home', 'accepted: Car, Home'],
	])('field_type %j with choices %j, %j is %s', (field_type, choice_options, typed, outcome) => {
		expect(inShort(judgeBySlot({ field_type, choice_options }, typed))).toBe(outcome);
	});

	test.each([
		['^\\d{9}$', '209192092', 'accepted: 209192092'],
		['\\d{9}', '209192092', 'accepted: 209192092'],
		['\\d{9}', '2091920921', 'rejected'],
		['\\d+', 'none of the 3', 'rejected'],
		['^\\d{9}', '209192092 it is', 'accepted: 209192092 it is'],
		['@example\\.com$', 'ada@example.com', 'accepted: ada@example.com'],
		['\\A\\d+\\Z', '12', 'accepted: 12'],
		['\\A\\d+\\Z', '12a', 'rejected'],
		['  ', 'anything', 'accepted: anything'],
		[5, 'anything', 'accepted: anything'],
	])('validation_regex %j, %j is %s', (validation_regex, typed, outcome) => {
		expect(inShort(judgeBySlot({ validation_regex }, typed))).toBe(outcome);
	});

	test.each([
		[true, '2026-11-22', 'accepted: 2026-11-22'],
		[true, '21.11.2026', 'rejected'],
		['true', '21.11.2026', 'rejected'],
		[' TRUE ', '21.11.2026', 'rejected'],
		[1, '21.11.2026', 'rejected'],
		['1', '21.11.2026', 'rejected'],
		[0, 'soon', 'accepted: soon'],
		[true, 'soon', 'rejected'],
		[false, '21.11.2026', 'accepted: 21.11.2026'],
		['false', 'soon', 'accepted: soon'],
		[null, 'soon', 'accepted: soon'],
	])('date_gte_today %j, %j is %s', (date_gte_today, typed, outcome) => {
		expect(inShort(judgeBySlot({ field_type: 'TEXT', date_gte_today }, typed))).toBe(outcome);
	});

	test("what is sent satisfies the slot's own pattern: a form that breaks it is not taken", () => {
		const slotOf = (validation_regex: string) => ({ field_type: 'phone', validation_regex });
		const kenya = { defaultCountry: 'KE' };
		expect(inShort(judgeBySlot(slotOf('^0\\d{9}$'), '0722123456', kenya))).toBe(
			'accepted: 0722123456',
		);
		expect(inShort(judgeBySlot(slotOf('^\\+?\\d{10,12}$'), '0722123456', kenya))).toBe(
			'accepted: +254722123456',
		);
	});

	test.each([[null], [undefined], ['slot'], [7], [[]], [Object.create(null)]])(
		'a slot that is none (%j) asks for nothing',
		(slot: unknown) => {
			expect(inShort(judgeBySlot(slot, 'x'))).toBe('accepted: x');
		},
	);
});

describe("A slot's field type, and a rule of the same type", () => {
	const adult = {
		type: 'date',
		forSlots: 'Born',
		range: 'atLeastAgo',
		amount: 18,
		unit: 'years',
		message: 'Adults only',
	} as const;
	const judge = (value: string, label = 'Born', more = {}) =>
		judgeAnswer({
			value,
			slot: { label, field_type: 'DATE', validation_message: 'A date, please', ...more },
			useSlotSettings: true,
			rules: [adult],
			now: new Date('2026-06-01T12:00:00Z'),
			timezone: 'Africa/Nairobi',
		});

	test('take what the rule understands and the type alone does not', () => {
		expect(judge('3rd of March 92')).toEqual({ kind: 'accepted', value: '1992-03-03' });
	});

	test.each([
		['another slot is asked for', '3rd of March 92', 'Other', {}, 'A date, please'],
		['neither understands it', 'never', 'Born', {}, 'A date, please'],
		['the type understands it, and the rule rejects it', '2020-01-01', 'Born', {}, 'Adults only'],
		[
			'another setting of the slot rejects it',
			'3rd of March 92',
			'Born',
			{ date_gte_today: true },
			'A date, please',
		],
	])('reject it when %s', (_, value, label, more, message) => {
		expect(judge(value, label, more)).toMatchObject({ kind: 'rejected', message });
	});
});

describe('What a rejection quotes', () => {
	const long = 'x'.repeat(50_000);

	test.each<[string, AnswerRule, string]>([
		['one of many long choices', { type: 'oneOf', choices: [long, `${long}y`, 'b'] }, 'neither'],
		['several of long choices', { type: 'severalOf', choices: [long, 'b'] }, 'neither'],
		[
			'a long answer that could be either',
			{ type: 'severalOf', choices: ['Aa', 'Ab'] },
			`a${long}`,
		],
	])('is bounded: %s', (_, rule, value) => {
		const verdict = judgeBy([rule], value);
		expect(verdict).toMatchObject({ kind: 'rejected', reason: expect.any(String) });
		expect((verdict as { reason: string }).reason.length).toBeLessThan(2_500);
	});
});
