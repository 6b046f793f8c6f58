import { dropEnds } from '../../../talklift/answer/dropEnds.ts';

test.each([
	['20.', '20'],
	['20!!!', '20'],
	['ndiyo…', 'ndiyo'],
	['нет。', 'нет'],
	[' 20 ', '20'],
	['"20"', '20'],
	['" 20 "', '20'],
	['"*20.*"!', '20'],
	["_'5,000'_", '5,000'],
	['~no~', 'no'],
	['...', ''],
	['"."', ''],
	['" "', ''],
	['""', ''],
	['', ''],
])('%j without what closes and wraps it is %j', (text, bare) => {
	expect(dropEnds(text)).toBe(bare);
});

test.each([['(20)'], ['.5'], ['"20'], ['"20*'], ["d'Angelo"], ['1.5'], ['"']])(
	'%j has nothing around it that means nothing',
	(text) => {
		expect(dropEnds(text)).toBe(text);
	},
);

test('A quotation mark that wraps nothing stays, also within others', () => {
	expect(dropEnds('"""')).toBe('"');
});
