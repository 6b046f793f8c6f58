import { readFlag } from '../../../talklift/json.ts';

describe('A flag', () => {
	test.each([true, 1, 'true', 'True', ' TRUE ', 'yes', 'Y', 'on', 't', '1'])(
		'is on: %p',
		(flag) => {
			expect(readFlag(flag)).toBe(true);
		},
	);

	test.each([
		...[false, 0, 2, 'false', 'no', 'off', '0', '', '2', 'truely'],
		...[null, undefined, {}, [], [true], { toString: () => 'true' }],
	])('is off: %p', (flag) => {
		expect(readFlag(flag)).toBe(false);
	});
});
