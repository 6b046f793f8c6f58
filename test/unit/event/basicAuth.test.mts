import fastCheck from 'fast-check';

import { matchesBasicAuth, writeBasicAuth } from '../../../talklift/event/basicAuth.ts';
import '../../chance.mts';

const header = (bytes: Buffer | string) => `Basic ${Buffer.from(bytes).toString('base64')}`;
const latin1 = (user: string, password: string) =>
	header(Buffer.from(`${user}:${password}`, 'latin1'));

describe('Basic auth', () => {
	test.each([
		['plain words', { user: 'talklift', password: 'secret' }],
		['a colon in the password', { user: 'talklift', password: 'a:b:c' }],
		['letters beyond ASCII', { user: 'Jörg', password: 'pässwörd ✓ 😀' }],
		['empty fields', { user: '', password: '' }],
	])('lets in what it wrote: %s', (_, auth) => {
		expect(matchesBasicAuth(writeBasicAuth(auth), auth)).toBe(true);
	});

	test('knows an example from the outside', () => {
		// From RFC 7617, section 2.1: the password has a pound sign, in UTF-8.
		const auth = { user: 'test', password: '123£' };
		expect(matchesBasicAuth('Basic dGVzdDoxMjPCow==', auth)).toBe(true);
		expect(writeBasicAuth(auth)).toBe('Basic dGVzdDoxMjPCow==');
	});

	test.each([
		['in the password', 'talklift', 'pässwört'],
		['in the user', 'Jörg', 'secret'],
		['in both', 'Jörg', 'pässwört'],
	])("lets in letters as Python's requests sends them: %s", (_, user, password) => {
		expect(matchesBasicAuth(latin1(user, password), { user, password })).toBe(true);
		expect(matchesBasicAuth(latin1(user, `${password}x`), { user, password })).toBe(false);
	});

	test.each([
		['letters cut down to their last byte', 'paſſ✓', latin1('u', 'paſſ✓')],
		['a letter without its dots', 'pässwört', header('u:passwort')],
		['bytes that are no letters', '\uFFFD\uFFFD', header(Buffer.from('u:\xff\xfe', 'latin1'))],
		['half a letter', 'ä', header(Buffer.from([0x75, 0x3a, 0xc3]))],
		['a letter with something behind it', 'ä', header(Buffer.from([0x75, 0x3a, 0xe4, 0xa4]))],
		['a letter written twice over', 'ä', header('u:Ã¤')],
		['a NUL behind it', 'p', header('u:p\0')],
	])('keeps out %s', (_, password, authorization) => {
		expect(matchesBasicAuth(authorization, { user: 'u', password })).toBe(false);
	});

	test.each([
		['no header', undefined],
		['another scheme', 'Token dTpw'],
		['no data', 'Basic '],
		['no colon inside', header('up')],
		['a list of headers', [header('u:p')]],
		['characters outside base64', 'Basic dTp*w'],
		['two values', 'Basic dTpw, Basic dTpw'],
	])('keeps out %s', (_, value) => {
		expect(matchesBasicAuth(value, { user: 'u', password: 'p' })).toBe(false);
	});

	test('keeps out what would be right with a colon put in', () => {
		expect(matchesBasicAuth(header('up'), { user: 'u', password: 'up' })).toBe(false);
	});

	test.each(['bAsIc dTpw', 'Basic  dTpw ', 'Basic dTpw=='])('reads the header as %s', (value) => {
		expect(matchesBasicAuth(value, { user: 'u', password: 'p' })).toBe(true);
	});

	test.each([
		['both right', 'u', 'p', true],
		['wrong user', 'x', 'p', false],
		['wrong password', 'u', 'x', false],
		['a longer password', 'u', 'pp', false],
		['the colon elsewhere', 'u:p', '', false],
		['nothing', '', '', false],
	])('matches only both fields: %s', (_, user, password, expected) => {
		expect(matchesBasicAuth(header(`${user}:${password}`), { user: 'u', password: 'p' })).toBe(
			expected,
		);
	});

	test('lets in nothing but the two spellings, whatever is sent', () => {
		const texts = fastCheck.string({ unit: 'binary', maxLength: 4 });
		const bytes = fastCheck.uint8Array({ maxLength: 8 }).map((given) => Buffer.from(given));
		fastCheck.assert(
			fastCheck.property(texts, bytes, (password, sent) => {
				const spellings = [Buffer.from(password), Buffer.from(password, 'latin1')];
				const isRight = spellings.some((spelling) => spelling.equals(sent));
				const lettersAreLatin1 = Buffer.from(password, 'latin1').toString('latin1') === password;
				const isIn = matchesBasicAuth(header(Buffer.concat([Buffer.from('u:'), sent])), {
					user: 'u',
					password,
				});
				expect(isIn && !isRight).toBe(false);
				if (!lettersAreLatin1) expect(isIn).toBe(spellings[0]!.equals(sent));
			}),
			{ numRuns: 1_000 },
		);
	});
});
