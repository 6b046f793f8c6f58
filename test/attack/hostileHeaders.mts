import fastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';
import '../chance.mts';

const types = [
	'application/json',
	'application/json; charset=utf-8',
	'application/json;charset=latin1',
	'application/json; charset=martian',
	'APPLICATION/JSON',
	'text/plain',
	'text/html',
	'application/octet-stream',
	'application/x-www-form-urlencoded',
	'application/vnd.api+json',
	'multipart/form-data; boundary=x',
	'multipart/form-data',
	'multipart/mixed; boundary=x',
	'/',
	';;;',
];

/** What else a request can say of itself. */
const others: Array<Record<string, string>> = [
	{},
	{ 'X-Forwarded-For': '127.0.0.1' },
	{ 'X-HTTP-Method-Override': 'DELETE' },
	{ Origin: 'https://attacker.example' },
	{ Cookie: 'n8n-auth=x' },
	{ Accept: 'text/html' },
	{ 'X-N8n-Api-Key': 'x' },
];

/** Headers of a request, apart from who sends it. */
export const hostileHeaders: Arbitrary<Record<string, string>> = fastCheck
	.tuple(fastCheck.constantFrom(...types), fastCheck.constantFrom(...others))
	.map(([type, other]) => ({ 'Content-Type': type, ...other }));

const encoded = (text: string) => Buffer.from(text).toString('base64');

/** `Authorization` headers that never are those of `talklift` with its password. */
export const wrongAuthorizations: Arbitrary<string> = fastCheck.oneof(
	fastCheck.constantFrom(
		...[
			'',
			'Basic',
			'Basic ',
			'Basic Og==',
			'Basic *',
			'Bearer x',
			'Token x',
			'Digest username="x"',
		],
		...['talklift:', ':', '::', 'talklift', ' talklift:x', 'TALKLIFT:x', 'talklift:\0', '\0:\0']
			.map(encoded)
			.map((text) => `Basic ${text}`),
		`Basic ${'A'.repeat(8_000)}`,
		`Basic ${encoded('talklift:__n8n_BLANK_VALUE_e5362baf-c777-4d57-a609-6eaf1f9e87f6')}`,
		`Basic ${encoded("talklift:' OR '1'='1")}`,
	),
	fastCheck.base64String({ maxLength: 60 }).map((text) => `Basic ${text}`),
	fastCheck
		.tuple(fastCheck.string({ unit: 'binary' }), fastCheck.string({ unit: 'binary' }))
		.map(([user, password]) => `Basic ${encoded(`${user}:${password}`)}`),
);
