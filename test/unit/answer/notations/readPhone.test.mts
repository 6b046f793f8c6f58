import { readPhone } from '../../../../talklift/answer/notations/readPhone.ts';

const withoutCountry = undefined;

/** The number in E.164, or why there is none. */
function readInShort(text: string, country: string | undefined): string {
	const phone = readPhone(text, country);
	return phone.kind === 'number' ? phone.number.e164 : phone.why;
}

describe('A phone number', () => {
	test.each<[string, string | undefined, string]>([
		['0722123456', 'KE', '+254722123456'],
		[' 0722123456 ', 'KE', '+254722123456'],
		['722123450', 'KE', '+254722123450'],
		['0722.123.456', 'KE', '+254722123456'],
		['0722/123456', 'KE', '+254722123456'],
		['0722 -- 123 456', 'KE', '+254722123456'],
		['(0722) 123456', 'KE', '+254722123456'],
		['tel:0722123456', 'KE', '+254722123456'],
		[' TEL:  0722123456', 'KE', '+254722123456'],
		['+254 722 123 456', withoutCountry, '+254722123456'],
		['+254 722 123 456', 'US', '+254722123456'],
		['254722123456', 'KE', '+254722123456'],
		['254722123456', withoutCountry, '+254722123456'],
		['1 415 555 2671', withoutCountry, '+14155552671'],
		['00254 722 123456', withoutCountry, '+254722123456'],
		['00254722123456', 'US', '+254722123456'],
		['(+254) 722 123456', withoutCountry, '+254722123456'],
		['( +254) 722 123456', withoutCountry, '+254722123456'],
		['(+1-415) 555 2671', withoutCountry, '+14155552671'],
		['(00254) 722 123456', withoutCountry, '+254722123456'],
		['(+254722123456)', withoutCountry, '+254722123456'],
		['tel:(+254) 722 123456', withoutCountry, '+254722123456'],
		['0722000000', 'KE', '+254722000000'],
		['254100000123', 'KE', '+254100000123'],
	])('is read as people write it: %s in %s', (text, country, number) => {
		expect(readInShort(text, country)).toBe(number);
	});

	test.each<[string, string]>([
		['0722123456 ext 12', '12'],
		['0722123456 ext. 12', '12'],
		['0722123456ext.12', '12'],
		['0722123456 extension 1234567', '1234567'],
		['0722123456 x 12', '12'],
		['0722123456x5', '5'],
		['0722123456 #12', '12'],
	])('is told from its extension: %s', (text, extension) => {
		expect(readPhone(text, 'KE')).toMatchObject({
			kind: 'number',
			number: { e164: '+254722123456', extension },
		});
	});

	test.each<[string, string | undefined, string]>([
		['0722', 'KE', 'short'],
		['+254 722', 'US', 'short'],
		['07221234567', 'KE', 'long'],
		['020 27190001', 'KE', 'long'],
		['+2547221234567', withoutCountry, 'long'],
		['002547221234567', 'US', 'long'],
		['0722123456789012345', 'KE', 'long'],
		['0122123456', 'KE', 'unknown'],
		['+999 123 456 789', 'KE', 'unknown'],
	])('that does not exist is told why: %s in %s', (text, country, why) => {
		expect(readInShort(text, country)).toBe(why);
	});

	test.each<[string, string | undefined]>([
		['', 'KE'],
		['later', 'KE'],
		['0722123456 later', 'KE'],
		['my 0722123456', 'KE'],
		['0722123456x', 'KE'],
		['0722123456 extension 12345678', 'KE'],
		['.0722123456', 'KE'],
		['-0722123456', 'KE'],
		['0722123456+', 'KE'],
		['0722123456 tel:', 'KE'],
		['0722 00 123456', 'KE'],
		['00', withoutCountry],
		['0722123456', withoutCountry],
		['2025550123', withoutCountry],
		['45 22 11 20 26', withoutCountry],
		['020 2719000', withoutCountry],
	])('is not made of what is none: %j in %s', (text, country) => {
		expect(readPhone(text, country).kind).toBe('none');
	});

	test("is not read with another country's code where a country is known, unless it says so", () => {
		expect(readPhone('14155552671', 'KE').kind).toBe('none');
		expect(readInShort('+14155552671', 'KE')).toBe('+14155552671');
	});

	test('has sixty characters at most, whatever stands between its digits', () => {
		const spaced = (length: number) => `0722${' '.repeat(length - 10)}123456`;
		expect(readInShort(spaced(60), 'KE')).toBe('+254722123456');
		expect(readInShort(spaced(61), 'KE')).toBe('unknown');
	});
});

describe('Where any digits are a number', () => {
	// Danish numbers have eight digits, Gambian ones seven, Greenland's six.
	test.each([
		...[
			['22/11/2026', 'DK'],
			['22-11-2026', 'DK'],
			['22.11.2026', 'DK'],
			['22 11 2026', 'DK'],
			['22/1/2026', 'GM'],
			['2/11/2026', 'GM'],
			['2/1/2026', 'GL'],
		],
		...[
			['2026-11-22', 'DK'],
			['2026/11/22', 'DK'],
			['2026-11-2', 'GM'],
			['2026-1-22', 'GM'],
			['2026-1-2', 'GL'],
		],
		...[
			['20260101', 'DK'],
			['20261009', 'DK'],
			['20261122', 'DK'],
			['20261231', 'DK'],
			['20261030', 'DK'],
			['19991231', 'KH'],
		],
	])('a date is none: %s in %s', (date, country) => {
		expect(readInShort(date, country)).toBe('unknown');
	});

	test.each([
		['22/11-2026', 'DK', '+4522112026'],
		['2026-11/22', 'DK', '+4520261122'],
		['+45 22 11 2026', 'DK', '+4522112026'],
		['+4520261122', 'DK', '+4520261122'],
		['20260012', 'DK', '+4520260012'],
		['20261312', 'DK', '+4520261312'],
		['20261100', 'DK', '+4520261100'],
		['20261132', 'DK', '+4520261132'],
		['20261140', 'DK', '+4520261140'],
		['22112026', 'DK', '+4522112026'],
		['2026120155', 'US', '+12026120155'],
		['7 12 3456 78', 'KE', '+254712345678'],
		['07 1234 56 78', 'KE', '+254712345678'],
		['0722 12 34 56', 'KE', '+254722123456'],
	])('what only resembles a date is one: %s in %s', (text, country, number) => {
		expect(readInShort(text, country)).toBe(number);
	});

	test.each([
		['22 300 000', 'DK'],
		['700000000', 'KE'],
		['712.000.00', 'SG'],
	])('a round amount is none: %s in %s', (amount, country) => {
		expect(readInShort(amount, country)).toBe('unknown');
	});

	test.each([
		['22 30 00 01', 'DK', '+4522300001'],
		['22 31 00 00', 'DK', '+4522310000'],
		['+45 22 30 00 00', 'DK', '+4522300000'],
	])('one with a few zeros is one: %s in %s', (text, country, number) => {
		expect(readInShort(text, country)).toBe(number);
	});
});
