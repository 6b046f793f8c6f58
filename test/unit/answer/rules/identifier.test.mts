import { identifier } from '../../../../talklift/answer/rules/identifier.ts';
import { surroundings } from '../judgeWith.mts';

const check = (name: string | undefined, answer: string) =>
	identifier.check(answer, { identifier: name as 'kenyaId' }, surroundings);

describe('An identifier', () => {
	test.each([
		[undefined, '23456789', '23456789'],
		['', '23456789', '23456789'],
		['kenyaId', '1234567', '1234567'],
		['kenyaId', ' 23 456 789', '23456789'],
		['kenyaPin', 'a012345678z', 'A012345678Z'],
		['kenyaPin', 'P 012-345-678 Z', 'P012345678Z'],
		['kenyaPlate', 'kca123a', 'KCA 123A'],
		['kenyaPlate', 'KCA-123.A', 'KCA 123A'],
		['kenyaPlate', 'KMFB 123C', 'KMFB 123C'],
		['kenyaPlate', 'kaa 001', 'KAA 001'],
		['imei', '49-015420-323751-8', '490154203237518'],
		['imei', '490154 203237 518', '490154203237518'],
		['iban', 'gb29 nwbk 6016 1331 9268 19', 'GB29NWBK60161331926819'],
	])('%s takes %s, as %s', (name, answer, value) => {
		expect(check(name, answer)).toEqual({ kind: 'accepted', value });
	});

	test.each([
		[undefined, '123456', 'ID number, like 23456789'],
		['kenyaId', '123456789', 'ID number, like 23456789'],
		['kenyaId', '01234567', 'ID number, like 23456789'],
		['kenyaId', 'my ID is 23456789', 'ID number, like 23456789'],
		['kenyaPin', 'B012345678Z', 'KRA PIN, like A012345678Z'],
		['kenyaPlate', 'KCA 1234', 'number plate, like KCA 123A'],
		['imei', '490154203237519', 'IMEI, like 490154203237518'],
		['imei', '49015420323751', 'IMEI, like 490154203237518'],
		['iban', 'GB28NWBK60161331926819', 'IBAN, like GB29NWBK60161331926819'],
	])('%s doesn’t take %s', (name, answer, what) => {
		const reason = `Please enter a valid ${what}.`;
		expect(check(name, answer)).toEqual({ kind: 'rejected', reason });
	});

	test.each([['passport'], ['constructor']])('called %s doesn’t exist', (name) => {
		expect(check(name, '23456789')).toEqual({
			kind: 'unusable',
			problem: 'There is no identifier of that name',
			field: 'identifier',
		});
	});
});
