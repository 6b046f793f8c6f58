import { hasLuhnDigit, isIban } from '../../../../talklift/answer/notations/checkDigits.ts';

describe('Luhn’s digit', () => {
	test.each([
		['0'],
		['18'],
		['91'],
		['59'],
		['79927398713'],
		['490154203237518'],
		['356938035643809'],
		['352099001761481'],
		['4539148803436467'],
		['5500005555555559'],
		['378282246310005'],
	])('is right in %s', (digits) => {
		expect(hasLuhnDigit(digits)).toBe(true);
	});

	test.each([
		['1'],
		['10'],
		['81'],
		['79927398710'],
		['79927398731'],
		['490154203237519'],
		['490154203237581'],
		['356938035648309'],
		['4539148803436476'],
		['5392148803436467'],
	])('is wrong in %s', (digits) => {
		expect(hasLuhnDigit(digits)).toBe(false);
	});
});

describe('The check digits of an IBAN', () => {
	test.each([
		['GB29NWBK60161331926819'],
		['DE89370400440532013000'],
		['FR1420041010050500013M02606'],
		['NO9386011117947'],
		['MU17BOMM0101101030300200000MUR'],
		['SC18SSCB11010000000000001497USD'],
		['MT84MALT011000012345MTLCAST001S'],
	])('are right in %s', (iban) => {
		expect(isIban(iban)).toBe(true);
	});

	test.each([
		['GB28NWBK60161331926819'],
		['GB92NWBK60161331926819'],
		['GB29NWBK60161331926891'],
		['GB29NWKB60161331926819'],
		['BG29NWBK60161331926819'],
		['DE89370400440532013001'],
		['NO9386011117974'],
	])('are wrong in %s', (iban) => {
		expect(isIban(iban)).toBe(false);
	});
});
