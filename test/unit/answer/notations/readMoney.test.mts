import { currencyNames, isCurrency } from '../../../../talklift/answer/notations/currencyNames.ts';
import { readMoney } from '../../../../talklift/answer/notations/readMoney.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

const told = (typed: string, currencies: string, settings: object = {}) =>
	inShort(
		judgeBy([{ type: 'amountOfMoney', currencies, moneyForm: 'withCurrency', ...settings }], typed),
	);

test.each([
	['KES', '500', 'KES 500'],
	['KES', 'KES -500', 'KES -500'],
	['KES', '-KES 500', 'KES -500'],
	['KES', '-Ksh.500', 'KES -500'],
	['USD', '+$5', 'USD 5'],
	['KES', 'Ksh: 500', 'KES 500'],
	['KES', 'Ksh : 500', 'KES 500'],
	['KES', 'Kshs.  500', 'KES 500'],
	['KES', 'Ksh 500 bob only', 'KES 500'],
	['KES', '500 bob only, please', 'KES 500'],
	['KES', '500 bob  cash', 'KES 500'],
	['KES', 'shilingi elfu tano tu', 'KES 5000'],
	['KES', '500 bob /=', 'KES 500'],
	['KES', 'Kenyan shillings 1,500', 'KES 1500'],
	['KES', '5k bob', 'KES 5000'],
	['KES', '2.5 mln', 'KES 2500000'],
	['KES', '3 bn shillings', 'KES 3000000000'],
	['USD', '$: 5', 'USD 5'],
	['USD', '$ : 5', 'USD 5'],
	['USD', '$5', 'USD 5'],
	['USD', '5 US$', 'USD 5'],
	['USD', '$.50', 'USD 0.5'],
	['USD', 'US$.50', 'USD 0.5'],
	['USD', 'five bucks', 'USD 5'],
	['AED', 'Dhs.500', 'AED 500'],
	['AED', '500 UAE dirhams', 'AED 500'],
	['AED', 'Dhs. 1.5k', 'AED 1500'],
	['AED', 'Dhs 1.50', 'AED 1.5'],
	['UGX', '1 Ugandan shilling', 'UGX 1'],
	['NZD', '20 New Zealand dollars', 'NZD 20'],
	['NZD', '1 New Zealand dollar', 'NZD 1'],
	['ZAR', 'R500', 'ZAR 500'],
	['KES, USD', '$5', 'USD 5'],
	['kes, usd', '5 dollars', 'USD 5'],
	['KES, USD', '5', 'KES 5'],
	['TZS, KES', '500 sh', 'TZS 500'],
])('with %s allowed, %j is %s', (currencies, typed, amount) => {
	expect(told(typed, currencies)).toBe(`accepted: ${amount}`);
});

test.each([
	['50 cents', '0.5'],
	['7 cents', '0.07'],
	['99 cents', '0.99'],
	['-50 cents', '-0.5'],
	['50 US cents', '0.5'],
	['50¢', '0.5'],
	['twenty five cents', '0.25'],
	['$5 20 cents', '5.2'],
	['$5, 20 cents', '5.2'],
	['$5 and 5c', '5.05'],
	['$5.00 and 20 cents', '5.2'],
	['-$5 and 20 cents', '-5.2'],
	['$1,005 and 20 cents', '1005.2'],
	['dola tano na 20 cents', '5.2'],
	['five dollars and twenty five cents', '5.25'],
	['two hundred and five dollars and 20 cents', '205.2'],
	['5 dollars and twenty five us cents', '5.25'],
	['US dollars 5 and 20 cents', '5.2'],
])('hundredths are counted in %s', (typed, amount) => {
	expect(told(typed, 'USD')).toBe(`accepted: USD ${amount}`);
});

test.each([
	['USD', '100 cents'],
	['USD', '-100 cents'],
	['USD', '-500 cents'],
	['USD', '1,500 cents'],
	['USD', '1.5 cents'],
	['USD', 'cents'],
	['USD', 'fivec'],
	['USD', '$5.50 and 20 cents'],
	['USD', '$5 and -20 cents'],
	['USD', '$5 and 100 cents'],
	['USD', '$5 and cents'],
	['USD', '$ and 20 cents'],
	['USD', '5 and 20 cents'],
	['USD', 'KES 5 and 20 cents'],
	['USD', '$5:30'],
	['USD', '5 $ 5'],
	['UGX', '50 cents'],
	['NZD', '50 cents'],
	['GBP', 'fivep'],
	['ZAR', 'fiver'],
	['NGN', '5kn'],
	['KES', 'kesfive'],
	['KES', 'bob'],
	['KES', 'only'],
	['KES', '$5'],
	['KES', '500 bob more'],
	['KES', 'about 500 bob'],
	['KES', 'kumi ksh kumi'],
])('with %s allowed, %j is no amount', (currencies, typed) => {
	expect(told(typed, currencies)).toBe('rejected');
});

test('Where a setting says how to read a point, it says so for money, too', () => {
	expect(told('KES 5.000', 'KES')).toBe('rejected');
	expect(told('KES 5.000', 'KES', { decimalSeparator: 'point' })).toBe('accepted: KES 5');
	expect(told('KES 5.000', 'KES', { decimalSeparator: 'comma' })).toBe('accepted: KES 5000');
});

test('An amount that can mean two has both, with hundredths and without', () => {
	const read = (text: string) =>
		readMoney(text, ['KES'], 'ask').map(({ currency, amount }) => `${currency} ${amount.text}`);
	expect(read('shilingi elfu kumi na moja')).toEqual(['KES 10001', 'KES 11000']);
	expect(read('shilingi elfu kumi na moja na 50 cents')).toEqual(['KES 10001.5', 'KES 11000.5']);
});

test('An amount may have spaces around it', () => {
	expect(readMoney('  KES 5 ', ['KES'], 'ask')).toEqual([
		{ currency: 'KES', amount: { text: '5', decimals: 0 } },
	]);
});

test('An amount has at most a hundred characters', () => {
	const read = (length: number) => readMoney(`KES ${'7'.repeat(length - 4)}`, ['KES'], 'ask');
	expect(read(100).map(({ amount }) => amount.text)).toEqual(['7'.repeat(96)]);
	expect(read(101)).toEqual([]);
});

test('A currency is known by its code, its everyday names and its English ones, the longest first', () => {
	expect(currencyNames('SEK')).toEqual(['swedish kronor', 'swedish krona', 'sek']);
	expect(currencyNames('GHS')).toEqual([
		...['ghanaian cedis', 'ghanaian cedi', 'cedis', 'cedi', 'ghs', 'gh₵', '₵'],
	]);
	const lengths = currencyNames('KES').map((name) => name.length);
	expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
	expect(currencyNames('KES')).toContain('bob');
});

test('A currency is what ISO 4217 knows', () => {
	expect(['KES', 'NZD', 'XYZ', 'kes', 'KE', ''].filter(isCurrency)).toEqual(['KES', 'NZD']);
});
