import { createRedaction } from '../../../talklift/api/redaction.ts';

const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const inBase64Url = (text: string) => Buffer.from(text).toString('base64url');
const inHex = (text: string) => Buffer.from(text).toString('hex');

describe('A password of eight letters is cut out', () => {
	test.each([
		['behind nothing', inBase64('hunter22'), '…I='],
		['behind one byte', inBase64('ahunter22'), 'YW…y'],
		['behind two bytes', inBase64('abhunter22'), 'YWJ…g=='],
		['behind three bytes', inBase64('abchunter22'), 'YWJj…I='],
		['before one byte', inBase64('hunter22z'), '…J6'],
		['before two bytes', inBase64('hunter22zz'), '…J6eg=='],
		['between others', inBase64('abhunter22z'), 'YWJ…no='],
	])('in base64, %s', (_, spelled, expected) => {
		expect(createRedaction(['hunter22'])(spelled)).toBe(expected);
	});

	test.each([
		['base64', inBase64('a>>>b???c'), '…j'],
		['base64 behind one byte', inBase64('xa>>>b???c'), 'eG…w=='],
		['base64 for URLs', inBase64Url('a>>>b???c'), '…j'],
		['base64 for URLs behind one byte', inBase64Url('xa>>>b???c'), 'eG…w'],
		['hexadecimal', inHex('a>>>b???c'), '…'],
	])('with signs in it, in %s', (_, spelled, expected) => {
		expect(createRedaction(['a>>>b???c'])(spelled)).toBe(expected);
	});

	test.each([
		['with space around it in the credential', ' hunter22\n', 'It is hunter22.', 'It is ….'],
		['with a space as a form sends it', 'my pass 1', 'p=my+pass+1&q=2', 'p=…&q=2'],
		['inside a word', 'hunter22', 'xhunter22x', 'x…x'],
		['beside letters that have no single small one', 'hunter22', 'İİ hunter22!', 'İİ …!'],
		['when the server has undone its escapes', 'h%26nter22', 'It is h&nter22.', 'It is ….'],
		['when it has undone three layers', 'h%252526nter22', 'It is h&nter22.', 'It is ….'],
	])('%s', (_, secret, text, expected) => {
		expect(createRedaction([secret])(text)).toBe(expected);
	});

	test('but not looked for under more layers than anybody makes', () => {
		expect(createRedaction(['h%25252526nter22'])('It is h&nter22.')).toBe('It is h&nter22.');
	});
});

describe('How long a secret is decides where it is looked for', () => {
	const fifteen = 'abcdefgh1234567';
	const sixteen = 'abcdefgh12345678';

	test.each([
		['three letters stand alone', 'a1c', 'xa1cx a1c', 'xa1cx …'],
		['three letters have no other spelling', 'a1c', inHex('a1c'), inHex('a1c')],
		['four letters are found in a word', 'a1cd', 'xa1cdx', 'x…x'],
		['four letters are found in hexadecimal', 'abcd', inHex('abcd'), '…'],
		['four letters are found in base64', 'abcd', inBase64('abcd'), '…A=='],
		['four letters of base64 are in many words', 'abcd', 'FiY2 hYmN', 'FiY2 hYmN'],
		['half of fifteen letters is no secret', fifteen, fifteen.slice(0, 8), fifteen.slice(0, 8)],
		['all of fifteen letters is one', fifteen, fifteen, '…'],
		['half of sixteen letters is one', sixteen, sixteen.slice(0, 8), '…'],
		['less than half of them is none', sixteen, sixteen.slice(0, 7), sixteen.slice(0, 7)],
	])('%s', (_, secret, text, expected) => {
		expect(createRedaction([secret])(text)).toBe(expected);
	});
});
