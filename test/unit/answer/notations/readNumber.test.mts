import { readDigits, scaleReading } from '../../../../talklift/answer/notations/readDigits.ts';
import { readNumber } from '../../../../talklift/answer/notations/readNumber.ts';

type Separator = 'ask' | 'comma' | 'point';

const textsOf = (readings: Array<{ text: string }>) => readings.map(({ text }) => text);

describe('Digits', () => {
	test.each<[string, Separator, string[]]>([
		['5', 'ask', ['5']],
		['- 5', 'ask', ['-5']],
		['-  5', 'ask', ['-5']],
		['+5.50', 'ask', ['5.5']],
		['1,234,567.89', 'ask', ['1234567.89']],
		['12,345,678', 'ask', ['12345678']],
		['123.456.789', 'ask', ['123456789']],
		['1 234 567', 'ask', ['1234567']],
		["12'345", 'ask', ['12345']],
		['12,34,567', 'ask', ['1234567']],
		['1,23,45,678', 'ask', ['12345678']],
		['2.000', 'ask', ['2', '2000']],
		['999.999', 'ask', ['999.999', '999999']],
		['2,000', 'ask', ['2000']],
		['2,000', 'comma', ['2']],
		['2.000', 'comma', ['2000']],
		['2.000', 'point', ['2']],
		['0.125', 'ask', ['0.125']],
		['1234.567', 'ask', ['1234.567']],
		['1234,567', 'ask', ['1234.567']],
		['1 234.567', 'ask', ['1234.567']],
		['1,2345', 'ask', ['1.2345']],
	])('%s with the decimal separator %s mean %j', (text, separator, numbers) => {
		expect(textsOf(readDigits(text, separator))).toEqual(numbers);
	});

	test('that would be a fraction where whole numbers are asked for may also be thousands', () => {
		expect(textsOf(readDigits('5.000', 'point', true))).toEqual(['5', '5000']);
		expect(textsOf(readDigits('5,000', 'comma', true))).toEqual(['5', '5000']);
		expect(textsOf(readDigits('5,000', 'point', true))).toEqual(['5000']);
	});

	test.each([
		...['', '-', 'about 5', '5 or so', '5-', '5-5', '--5', '5,', "5'"],
		...['1234,567,890', '1,234,5678', '1,2345,678', '1,23,4567,890', '1,234 567'],
		...['123,45,678', ',345,678', '12 34 567', '1,23,456,7', '1,123,45,678', '1.234.567,8.9'],
		...['1,234.567.890', '1..5', '12,3,456'],
	])('that nobody writes as one number are none: %j', (text) => {
		expect(readDigits(text, 'ask')).toEqual([]);
	});

	test.each([
		['1.2345', 3, '1234.5', 1],
		['-0.5', 3, '-500', 0],
		['0.0005', 3, '0.5', 1],
		['12', 2, '1200', 0],
	])('%s times ten to the power of %i is %s', (text, zeros, product, decimals) => {
		const [reading] = readDigits(text, 'point');
		expect(reading && scaleReading(reading, zeros)).toEqual({ text: product, decimals });
	});
});

describe('A number', () => {
	test.each<[string, Separator, string[]]>([
		['5k', 'ask', ['5000']],
		['25 K', 'ask', ['25000']],
		['1.5M', 'ask', ['1500000']],
		['-2k', 'ask', ['-2000']],
		['1.500k', 'ask', ['1500']],
		['1.500k', 'point', ['1500']],
		['1.500k', 'comma', ['1500000']],
		['1,500k', 'ask', ['1500000']],
		['1,500k', 'comma', ['1500']],
		['25 thousand', 'ask', ['25000']],
		['25-thousand', 'ask', ['25000']],
		['25thousand', 'ask', ['25000']],
		['1.250 million', 'ask', ['1250000']],
		['1,5 Million', 'ask', ['1500000']],
		['2  lakhs', 'ask', ['200000']],
		['elfu 25', 'ask', ['25000']],
		['Elfu  2.5', 'ask', ['2500']],
		['mia5', 'ask', ['500']],
		['laki 1,5', 'ask', ['150000']],
		['minus 1.234', 'ask', ['-1.234', '-1234']],
		['minus 25', 'ask', ['-25']],
		['hasi tano', 'ask', ['-5']],
		['negative two hundred', 'ask', ['-200']],
		[' 25 ', 'ask', ['25']],
		['Twenty-five', 'ask', ['25']],
		['twenty - five', 'ask', ['25']],
		['one point two three four', 'ask', ['1.234']],
		['elfu kumi na moja', 'ask', ['10001', '11000']],
	])('%j with the decimal separator %s means %j', (text, separator, numbers) => {
		expect(textsOf(readNumber(text, { separator }))).toEqual(numbers);
	});

	test.each([
		...[
			'about 5k',
			'x5k',
			'x5 thousand',
			'5kg',
			'5 kms',
			'5k m',
			'5k!',
			'5mk',
			'5 m',
			'5-k',
			'k',
			'thousand',
		],
		...['about 5 thousand', '5 thousand words', 'thousand 5', '5 - thousand', '5 thousandth'],
		...['elfu 5 tu', 'kama elfu 5', 'elfu -5', 'elfu .', 'elfu 1,,5', 'minus -5', '5 minus'],
		...['constructor 5', '5 constructor', 'constructor', '5 or five', 'five & six', '-five'],
	])('is not what only has one in it: %s', (text) => {
		expect(readNumber(text, { separator: 'ask' })).toEqual([]);
	});

	test('has at most a hundred characters', () => {
		expect(textsOf(readNumber('7'.repeat(100), { separator: 'ask' }))).toEqual(['7'.repeat(100)]);
		expect(readNumber('7'.repeat(101), { separator: 'ask' })).toEqual([]);
	});

	test('that should be whole may have a point between thousands', () => {
		const read = (wholeOnly?: boolean) =>
			textsOf(readNumber('5.000', { separator: 'point', ...(wholeOnly && { wholeOnly }) }));
		expect(read()).toEqual(['5']);
		expect(read(true)).toEqual(['5', '5000']);
	});
});
