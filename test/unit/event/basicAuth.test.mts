import {
	matchesBasicAuth,
	readBasicAuth,
	writeBasicAuth,
} from '../../../talklift/event/basicAuth.ts';

describe('Basic auth', () => {
	test.each([
		['plain words', { user: 'talklift', password: 'secret' }],
		['a colon in the password', { user: 'talklift', password: 'a:b:c' }],
		['letters beyond ASCII', { user: 'Jörg', password: 'pässwörd ✓' }],
		['empty fields', { user: '', password: '' }],
	])('reads back what it wrote: %s', (_, auth) => {
		expect(readBasicAuth(writeBasicAuth(auth))).toEqual(auth);
	});

	test.each([
		['no header', undefined],
		['another scheme', 'Token abc'],
		['no data', 'Basic '],
		['no colon inside', `Basic ${Buffer.from('talklift').toString('base64')}`],
		['a list of headers', ['Basic YTpi']],
		['characters outside base64', 'Basic a*b'],
	])('reads nothing from %s', (_, header) => {
		expect(readBasicAuth(header)).toBeUndefined();
	});

	test('reads the scheme in any case', () => {
		expect(readBasicAuth('bAsIc YTpi')).toEqual({ user: 'a', password: 'b' });
	});

	test.each([
		['both right', 'u', 'p', true],
		['wrong user', 'x', 'p', false],
		['wrong password', 'u', 'x', false],
		['a longer password', 'u', 'pp', false],
		['nothing', '', '', false],
	])('matches only both fields: %s', (_, user, password, expected) => {
		expect(matchesBasicAuth({ user, password }, { user: 'u', password: 'p' })).toBe(expected);
	});
});
