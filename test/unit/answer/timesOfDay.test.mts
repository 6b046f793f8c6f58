import { readTime } from '../../../talklift/answer/notations/readTime.ts';

describe('A time of day', () => {
	test.each<[string, string[]]>([
		['noon', ['12:00']],
		['12 noon', ['12:00']],
		['midnight', ['00:00']],
		['1430h', ['14:30']],
		['14h', ['14:00']],
		['14 hrs', ['14:00']],
		['2.30pm', ['14:30']],
		['at 5pm please', ['17:00']],
		['9 am', ['09:00']],
		['9', ['09:00', '21:00']],
		["9 o'clock", ['09:00', '21:00']],
		['9 in the morning', ['09:00']],
		['half past two', ['02:30', '14:30']],
		['half past two in the morning', ['02:30']],
		['quarter to three pm', ['14:45']],
		['quarter to one', ['00:45', '12:45']],
		['ten past five', ['05:10', '17:10']],
		['twenty minutes before six in the evening', ['17:40']],
		['two thirty', ['02:30', '14:30']],
		["five o'clock", ['05:00', '17:00']],
	])('is read in every way it can be meant: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each<[string, string[]]>([
		['saa sita za mchana', ['12:00']],
		['saa sita usiku', ['00:00']],
		['saa sita', ['00:00', '12:00']],
		['saa mbili', ['08:00', '20:00']],
		['saa mbili asubuhi', ['08:00']],
		['saa mbili usiku', ['20:00']],
		['saa nane usiku', ['02:00']],
		['saa kumi alfajiri', ['04:00']],
		['saa tatu mchana', ['09:00']],
		['saa tano mchana', ['11:00']],
		['saa saba mchana', ['13:00']],
		['saa nne na nusu asubuhi', ['10:30']],
		['saa kumi na robo jioni', ['16:15']],
		['saa tano kasorobo', ['10:45', '22:45']],
		['saa moja kasorobo', ['06:45', '18:45']],
	])('is counted from six in Swahili: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each([
		...['2400h', '25:10', '0 am', '13', 'seventy past two', 'half past thirteen', 'ten past foo'],
		...['five seventy', 'saa ishirini', 'later', `${'0'.repeat(60)}9:30`],
	])('is not made of what is none: %s', (text) => {
		expect(readTime(text)).toEqual([]);
	});
});
