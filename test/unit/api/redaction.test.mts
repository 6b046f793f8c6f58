import fc from 'fast-check';

import { readApiWords } from '../../../talklift/api/apiWords.ts';
import { createRedaction } from '../../../talklift/api/redaction.ts';
import '../../chance.mts';

const token = '0123456789abcdef0123456789ABCDEF01234567';
const password = 'p&ss "wörd" <1>\\/ 50%+';

const inHtml = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
const inNumbers = (text: string) =>
	text.replace(/[^a-z0-9]/gi, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`);
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const inAscii = (text: string) =>
	inJson(text).replace(
		/[^\x20-\x7e]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
const inBase64 = (text: string) => Buffer.from(text).toString('base64');

describe('A secret is cut out', () => {
	const redact = createRedaction([password, token]);

	test.each<[string, string]>([
		['as it is', password],
		['in other letter case', password.toUpperCase()],
		['with other white space', password.replaceAll(' ', ' \n\t ')],
		['escaped for JSON', inJson(password)],
		['escaped for JSON in ASCII', inAscii(password)],
		['escaped for JSON twice', inJson(inJson(password))],
		['escaped for HTML', inHtml(password)],
		['escaped for HTML with numbers', inNumbers(password)],
		['escaped for HTML twice', inHtml(inHtml(password))],
		['escaped for a URL', encodeURIComponent(password)],
		['escaped for a URL twice', encodeURIComponent(encodeURIComponent(password))],
		['escaped for a form', String(new URLSearchParams({ p: password })).slice(2)],
		['JSON in HTML', inHtml(inJson(password))],
		['in base64', inBase64(password)],
		['in base64 behind a user', inBase64(`someone@example.com:${password}`)],
		['in base64 between others', inBase64(`ab${password}yz`)],
		['in base64 for URLs', Buffer.from(password).toString('base64url')],
		['in hexadecimal', Buffer.from(password).toString('hex')],
	])('%s', (_, spelled) => {
		const cleaned = redact(`They said: [${spelled}] and no more.`);
		expect(cleaned).toMatch(/^They said: \[.*….*\] and no more\.$/);
		// In base64 a letter can be half the secret's and half its neighbour's.
		const left = cleaned.slice('They said: ['.length, -'] and no more.'.length);
		expect(left.replace('c29tZW9uZUBleGFtcGxlLmNvbTp', '').replace(/^YWJ|3l6$/g, '')).toMatch(
			/^…\w?={0,2}$/,
		);
	});

	test.each<[string, string, string]>([
		['with letters in Latin-1 as a URL has them', 'pässwort', 'p%E4sswort'],
		['with a sign in it that no character has', 'hunter22pass', 'hunter&#9999999;22&#x110000;pass'],
		['escaped for a URL three times', 'hunter&22', 'hunter%25252622'],
		['with white space at the end of what is quoted', 'correct horse battery', 'correct \n'],
	])('%s', (_, secret, spelled) => {
		expect(createRedaction([secret])(`[${spelled}]`)).toBe('[…]');
	});

	test.each<[string, string]>([
		['its beginning', token.slice(0, 20)],
		['its end', token.slice(-20)],
		['its middle', token.slice(10, 30)],
	])('when %s is all there is', (_, part) => {
		expect(redact(`Token ${part} is bad`)).toBe('Token … is bad');
	});

	test.each<[string, string[], string]>([
		['without secrets', [], 'x hun'],
		['where none is found', ['another22'], 'x hun'],
		['where it stands across the end', ['hunter22'], 'x …'],
		['where it begins behind the end', ['ter22'], 'x hun'],
	])('of no more of a text than is asked for: %s', (_, secrets, expected) => {
		expect(createRedaction(secrets)('x hunter22', 5)).toBe(expected);
	});

	test('before a text is shortened, wherever the text would be cut', () => {
		for (let before = 560; before < 610; before += 1) {
			const words = readApiWords({ detail: `${'x'.repeat(before)} ${token}` }, redact);
			expect(words).not.toMatch(/012/);
		}
	});

	test('also where a text is so long that it is not looked at to its end', () => {
		const short = 'hunter22pass';
		for (const spelled of [short, encodeURIComponent('h&nter22p<ss'), inNumbers('h-nter22p-ss')]) {
			const redactShort = createRedaction([short, 'h&nter22p<ss', 'h-nter22p-ss']);
			for (let before = 0; before < spelled.length; before += 1) {
				const text = `${'.'.repeat(before)}${spelled.repeat(3_000)}`;
				expect(readApiWords({ detail: text }, redactShort)).toMatch(/^\.*…*$/);
				expect(readApiWords(text, redactShort)).toMatch(/^\.*…*$/);
			}
		}
	});

	test('before a title loses its white space', () => {
		const page = `<!doctype html><title>For ${password.replaceAll(' ', '\n\n')}</title>`;
		expect(readApiWords(page, redact)).toBe('For …');
	});

	test('from the names of fields, too', () => {
		expect(readApiWords({ [token]: ['Unknown.'] }, redact)).toBe('…: Unknown.');
	});

	test('in whatever way it is escaped, and whatever stands around it', () => {
		const escapes = [inJson, inAscii, inHtml, inNumbers, encodeURIComponent, inBase64];
		fc.assert(
			fc.property(
				fc
					.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'aZ7&<>"\'\\/ ÄÖ€%+') })
					.filter((text) => text.trim().length >= 8),
				fc.constantFrom(...escapes),
				fc.constantFrom('', ' (', 'Basic '),
				(secret, escape, before) => {
					const spelled = escape(secret.trim());
					const cleaned = createRedaction([secret.trim()])(`${before}${spelled}`);
					expect(cleaned).not.toContain(spelled);
				},
			),
		);
	});
});

describe('What is no secret stays', () => {
	test.each<[string, string[], string]>([
		['without secrets', [], 'Not found. &amp; \\u0041 100%25'],
		['with empty secrets', ['', '  '], 'Not found.'],
		['beside a short one', ['a1', 'no'], 'Nothing known about a10, note 2a1.'],
		['beside a long one', [token], 'Token 0123456 is of another length.'],
	])('%s', (_, secrets, text) => {
		expect(createRedaction(secrets)(text)).toBe(text);
	});

	test.each([
		['Password "a1" is wrong.', 'Password "…" is wrong.'],
		['a1 is wrong', '… is wrong'],
		['Wrong: a1', 'Wrong: …'],
		['a1', '…'],
	])('a short secret that stands alone goes: %s', (text, expected) => {
		expect(createRedaction(['a1'])(text)).toBe(expected);
	});
});

test('A text is looked through a few times, however many layers of escapes it pretends to have', () => {
	const redact = createRedaction(['hunter22']);
	const decoded = jest.spyOn(String.prototype, 'matchAll');
	redact(`%${'25'.repeat(500)}`);
	const times = decoded.mock.calls.length;
	decoded.mockRestore();
	expect(times).toBeLessThanOrEqual(4);
});
