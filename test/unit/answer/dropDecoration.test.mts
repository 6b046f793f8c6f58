import { dropDecoration } from '../../../talklift/answer/dropDecoration.ts';
import { withoutDecoration } from '../../../talklift/answer/languages/decoration.ts';

test.each([
	['20 😊', '', '20'],
	['😊 20 🎉', '', '20'],
	['20 :-)', '', '20'],
	['20 :D 😊', '', '20 :D'],
	['😊', '', ''],
	['20 🎉', 'A 🎉', '20 🎉'],
	['20 👎', '', '20 👎'],
	['hapana 👍', '', 'hapana 👍'],
	['👍 no', '', '👍 no'],
	['ndiyo 👍', '', 'ndiyo'],
])('%j, where %j can be answered, is %j', (text, meant, bare) => {
	expect(dropDecoration(text, () => meant)).toBe(bare);
});

test('What can be answered is asked for only where there are signs', () => {
	const readMeant = jest.fn(() => '');
	expect(dropDecoration('20 :)', readMeant)).toBe('20');
	expect(readMeant).not.toHaveBeenCalled();
	dropDecoration('20 😊', readMeant);
	expect(readMeant).toHaveBeenCalledTimes(1);
});

test('A sign between words parts them, and one that denies stays', () => {
	expect(withoutDecoration('my number👉is')).toBe('my number is');
	expect(withoutDecoration('not👎this')).toBe('not👎this');
});
