import { readTime } from '../../../../talklift/answer/notations/readTime.ts';

const both = (morning: string, evening: string) => [morning, evening];

describe('A time in digits', () => {
	test.each<[string, string[]]>([
		['00:00', ['00:00']],
		['9:05', ['09:05']],
		['14:30', ['14:30']],
		['23:59', ['23:59']],
		['9.05', ['09:05']],
		['9h05', ['09:05']],
		['14 : 30', ['14:30']],
		['14:30:00', ['14:30']],
		['14:30h', ['14:30']],
		['14:30 hrs', ['14:30']],
		['0000h', ['00:00']],
		['1430 h', ['14:30']],
		['1430hrs', ['14:30']],
		['1430 hours', ['14:30']],
		['1430 hr', ['14:30']],
		['2359 hours', ['23:59']],
		['0h', ['00:00']],
		['23 hrs', ['23:00']],
	])('is an hour of the day: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each<[string, string[]]>([
		['12am', ['00:00']],
		['12:05 a.m.', ['00:05']],
		['1 a.m', ['01:00']],
		['11:59 am.', ['11:59']],
		['11.59AM', ['11:59']],
		['12 pm', ['12:00']],
		['12:05p.m.', ['12:05']],
		['1 p.m', ['13:00']],
		['11:59 pm.', ['23:59']],
		['7 in the morning', ['07:00']],
		['12:30 in the afternoon', ['12:30']],
		['4 in the afternoon', ['16:00']],
		['4:30 in the evening', ['16:30']],
		['9 in the evening', ['21:00']],
		['9 at night', ['21:00']],
		['9in the evening', ['21:00']],
		['9at night', ['21:00']],
		['6:15 at night', ['18:15']],
		['12 at night', ['00:00']],
		['2:30 at night', ['02:30']],
	])('is of the half of the day that is named: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each<[string, string[]]>([
		['1', both('01:00', '13:00')],
		['12', both('00:00', '12:00')],
		["7 o'clock", both('07:00', '19:00')],
		['7 oclock', both('07:00', '19:00')],
		["7:30o'clock", both('07:30', '19:30')],
	])('can be either half of the day: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each([
		...['0', '13', '24h', '24:00', '2400h', '2360h', '14:60', '9:5', '123:00', '14:30:15'],
		...['0 am', '13 pm', '14:30 pm', '12 in the evening', '2 in the evening', '13 at night'],
		...['1430', '14 30', '2 hours', '91430h', '1430h or so', '1430 horas', '9 - 10', '9pm or 10pm'],
		...['9 pm in the', 'x9', '9x', '9 h pm'],
		...['9am:30', '9pm:30', '9 in the evening:30', '9 at night:30', "9 o'clock:30"],
	])('is not made of what is none: %s', (text) => {
		expect(readTime(text)).toEqual([]);
	});
});

describe('A time in words', () => {
	test.each<[string, string[]]>([
		['noon', ['12:00']],
		['12 midday', ['12:00']],
		['mid-day', ['12:00']],
		['mid-night', ['00:00']],
		['12 midnight', ['00:00']],
		['two pm', ['14:00']],
		['two p.m.', ['14:00']],
		['nine at night', ['21:00']],
		['one', both('01:00', '13:00')],
		['twelve', both('00:00', '12:00')],
		['two fifty-nine', both('02:59', '14:59')],
		['two fifty nine pm', ['14:59']],
		["nine o'clock", both('09:00', '21:00')],
		['nine oclock', both('09:00', '21:00')],
		['half past 2 pm', ['14:30']],
		['quarter past nine am', ['09:15']],
		['a quarter past nine am', ['09:15']],
		['one minute past nine am', ['09:01']],
		['59 minutes after nine am', ['09:59']],
		['ten after twelve pm', ['12:10']],
		['ten to 1 am', ['00:50']],
		['quarter till one pm', ['12:45']],
		['twenty-five minutes before twelve in the morning', ['11:35']],
		['fifty nine minutes to two pm', ['13:01']],
	])('is read: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each([
		...['afternoon', 'noon or so', 'not midday', 'midday or so', 'mid-day-break', 'past midnight'],
		...['midnight sun', 'zero', 'thirteen', 'two sixty', 'twelve thirteen fourteen', '2 thirty'],
		...['zero past two', '0 to three', 'sixty past two', '60 to two', 'ten past thirteen'],
		...['ten to thirteen', 'ten to zero', 'ten past zero', 'half to', 'past two', 'half two past'],
		...['constructor past two', '__proto__ past two', 'half past two point five'],
		...['one and a half past two', 'two point five', 'half past two or three', 'halfpast two'],
		...[
			'five, thirty',
			'is half past two',
			'100 past two',
			'half past 102',
			'-5 past two',
			'1e1 past two',
		],
	])('is not made of what is none: %s', (text) => {
		expect(readTime(text)).toEqual([]);
	});
});

describe('A time in Swahili', () => {
	test.each<[string, string[]]>([
		['saa moja asubuhi', ['07:00']],
		['saa 2 asubuhi', ['08:00']],
		['saa kumi na mbili asubuhi', ['06:00']],
		['saa kumi na moja alfajiri', ['05:00']],
		['saa sita mchana', ['12:00']],
		['saa sita ya mchana', ['12:00']],
		['saa sita na nusu mchana', ['12:30']],
		['saa sita kasorobo mchana', ['11:45']],
		['saa moja mchana', ['07:00']],
		['saa kumi na mbili mchana', ['18:00']],
		['saa tisa za alasiri', ['15:00']],
		['saa kumi na mbili jioni', ['18:00']],
		['saa kumi na mbili usiku', ['18:00']],
		['saa kumi na moja usiku', ['05:00']],
		['saa sita ya usiku', ['00:00']],
		['saa sita na robo usiku', ['00:15']],
		['saa saba kasorobo usiku', ['00:45']],
		['saa sita kasorobo usiku', ['23:45']],
		['saa 12', both('06:00', '18:00')],
		['saa mbili kamili asubuhi', ['08:00']],
		['saa tatu kasoro robo asubuhi', ['08:45']],
		['saa mbili asubuhi kamili', ['08:00']],
		['saa mbili usiku tu', ['20:00']],
	])('is counted from six: %s', (text, times) => {
		expect(readTime(text)).toEqual(times);
	});

	test.each([
		...['saa', 'saa asubuhi', 'saa sifuri', 'saa 0', 'saa 13', 'saa kumi na tatu', 'saa foo'],
		...['mbili asubuhi', 'ni saa mbili', 'saa mbili asubuhi au usiku', 'saa mbili na nusu na robo'],
	])('is not made of what is none: %s', (text) => {
		expect(readTime(text)).toEqual([]);
	});
});

describe('Around a time', () => {
	test.each([
		...['  9:30 ', 'at 9:30', 'by 9:30', 'around 9:30', 'about 9:30', '@ 9:30', 'from 9:30'],
		...[
			'time 9:30',
			'Time: 9:30',
			'9:30 please',
			'9:30 sharp',
			'9:30, please',
			'at  9:30 exactly,',
		],
		...['half  past  nine  am sharp, please'],
	])('small words and spaces say nothing: %j', (text) => {
		expect(readTime(text)).toEqual(['09:30']);
	});

	test.each(['not 9:30', 'not at 9:30', 'please 9:30', '9:30 at', 'at', 'at at 9:30'])(
		'others are not passed over: %s',
		(text) => {
			expect(readTime(text)).toEqual([]);
		},
	);

	test('there are sixty characters at most', () => {
		expect(readTime('9:30'.padEnd(60))).toEqual(['09:30']);
		expect(readTime('9:30'.padEnd(61))).toEqual([]);
	});
});
