import { readApiCredential, writeSessionToken } from '../../../talklift/api/credential.ts';

const filled = {
	baseUrl: 'https://app.talklift.com',
	authentication: 'password',
	email: 'a@example.com',
	password: 'secret',
	apiToken: '',
	sessionToken: '',
};

describe('The base URL', () => {
	test.each([
		['as it is', 'https://app.talklift.com', 'https://app.talklift.com'],
		['with a slash', 'https://app.talklift.com/', 'https://app.talklift.com'],
		['with slashes', 'https://app.talklift.com///', 'https://app.talklift.com'],
		['with spaces around it', '  https://app.talklift.com \n', 'https://app.talklift.com'],
		['with a path', 'https://example.com/talklift/', 'https://example.com/talklift'],
		['with a port', 'http://127.0.0.1:5680', 'http://127.0.0.1:5680'],
		['in capitals', 'HTTPS://App.TalkLift.com', 'https://app.talklift.com'],
		['without a scheme', 'app.talklift.com', undefined],
		['with another scheme', 'ftp://app.talklift.com', undefined],
		['with another scheme that ends like one', 'xhttps://app.talklift.com', undefined],
		['without a host', 'https://', undefined],
		['with half a host', 'https://[::1', undefined],
		['with a port that is none', 'https://app.talklift.com:99999', undefined],
		['with a space inside', 'https://app. talklift.com', undefined],
		['with a user', 'https://user:secret@app.talklift.com', undefined],
		['with a user alone', 'https://user@app.talklift.com', undefined],
		['with a password alone', 'https://:secret@app.talklift.com', undefined],
		['with a query', 'https://app.talklift.com/?next=/', undefined],
		['with a hash', 'https://app.talklift.com/#/login', undefined],
		['that is empty', '', undefined],
	])('%s', (_, text, expected) => {
		expect(readApiCredential({ baseUrl: text }).baseUrl).toBe(expected);
	});
});

describe('A session token', () => {
	const sessionToken = writeSessionToken(filled, 'abc:def');

	test('is used as long as the credential is the one it was obtained with', () => {
		expect(readApiCredential({ ...filled, sessionToken }).token).toBe('abc:def');
	});

	test.each([
		['another e-mail', { email: 'b@example.com' }],
		['another password', { password: 'Secret' }],
		['another base URL', { baseUrl: 'https://evil.example' }],
		['another scheme', { baseUrl: 'http://app.talklift.com' }],
		['e-mail and password shifted', { email: 'a@example.comsecret', password: '' }],
	])('is no token with %s', (_, change) => {
		expect(readApiCredential({ ...filled, sessionToken, ...change }).token).toBeUndefined();
	});

	test.each([
		['a slash after the base URL', { baseUrl: 'https://app.talklift.com/' }],
		['spaces around the e-mail', { email: ' a@example.com ' }],
	])('stays good with %s, which changes nothing', (_, change) => {
		expect(readApiCredential({ ...filled, sessionToken, ...change }).token).toBe('abc:def');
	});

	test.each(['', 'abc', ':', 'f'.repeat(64)])('is not read from "%s"', (text) => {
		expect(readApiCredential({ ...filled, sessionToken: text }).token).toBeUndefined();
	});

	test('is stored in a form that never changes: people have it in their credentials', () => {
		const fingerprint = '65ef2ecf41b76eaf43eff012e794315c3261906d54e867951868e57a6b6debb1';
		expect(writeSessionToken(filled, 'abc:def')).toBe(`${fingerprint}:abc:def`);
	});

	test('plays no part when the user entered an API token', () => {
		const other = readApiCredential({
			...filled,
			sessionToken,
			authentication: 'apiToken',
			apiToken: 'x',
		});
		expect(other.token).toBe('x');
	});
});

describe('An API token', () => {
	test.each([
		['as it is', 'abc123'],
		['with spaces', '  abc123\n'],
		['as a header value', 'Token abc123'],
		['as a header value in small letters', 'token  abc123'],
	])('pasted %s', (_, apiToken) => {
		const credential = readApiCredential({ ...filled, authentication: 'apiToken', apiToken });
		expect(credential.token).toBe('abc123');
	});
});

test.each([
	[{}, 'password'],
	[{ authentication: 'password' }, 'password'],
	[{ authentication: 'oauth' }, 'password'],
	[{ authentication: 'apiToken' }, 'apiToken'],
])('What is stored as %j signs in by %s', (data, authentication) => {
	expect(readApiCredential(data).authentication).toBe(authentication);
});

describe('The length of an API token', () => {
	test.each([
		[4_096, undefined],
		[4_097, 'tokenUnusable'],
	])('may be 4,096 characters at most: %i', (length, reason) => {
		const apiToken = 'a'.repeat(length);
		const { gap } = readApiCredential({ ...filled, authentication: 'apiToken', apiToken });
		expect(gap?.reason).toBe(reason);
	});
});

describe('A gap in the credential', () => {
	test.each([
		['no e-mail', { email: ' ' }, 'credentialIncomplete', 'email'],
		['no password', { password: '' }, 'credentialIncomplete', 'password'],
		['no API token', { authentication: 'apiToken' }, 'credentialIncomplete', 'apiToken'],
		['no scheme', { baseUrl: 'app.talklift.com' }, 'invalidBaseUrl', undefined],
		[
			'a line break in the token',
			{ authentication: 'apiToken', apiToken: 'a\nb' },
			'tokenUnusable',
			undefined,
		],
		[
			'something before the word in front of the token',
			{ authentication: 'apiToken', apiToken: 'mytoken abc123' },
			'tokenUnusable',
			undefined,
		],
		[
			'a token as long as a page',
			{ authentication: 'apiToken', apiToken: 'a'.repeat(20_000) },
			'tokenUnusable',
			undefined,
		],
	])('is named: %s', (_, change, reason, emptyField) => {
		const { gap } = readApiCredential({ ...filled, ...change });
		expect(gap).toMatchObject({ reason, delivered: 'no' });
		expect(gap?.emptyField).toBe(emptyField);
	});

	test('is not found where everything is filled in, also a password of spaces', () => {
		expect(readApiCredential({ ...filled, password: '  ' }).gap).toBeUndefined();
	});

	test('is found in what is no text', () => {
		expect(readApiCredential({ baseUrl: 7, email: null }).gap?.reason).toBe('invalidBaseUrl');
	});

	test.each([
		['email', { baseUrl: filled.baseUrl, email: 7, password: 'secret' }],
		['password', { baseUrl: filled.baseUrl, email: filled.email }],
		['apiToken', { baseUrl: filled.baseUrl, authentication: 'apiToken' }],
	])('is named where nothing is stored at all: %s', (emptyField, data) => {
		expect(readApiCredential(data).gap).toMatchObject({
			reason: 'credentialIncomplete',
			emptyField,
		});
	});
});
