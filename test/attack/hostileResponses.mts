import fastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';

import type { Lie } from '../engine/harness/startLiar.mts';
import { hostileTexts } from './hostileTexts.mts';
import { spellingsOf } from './spellingsOf.mts';
import '../chance.mts';

const statuses = [
	...[200, 201, 202, 204, 206, 299, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404],
	...[405, 406, 408, 409, 410, 411, 413, 415, 418, 422, 425, 429, 451, 499, 500, 501, 502, 503],
	...[504, 507, 520, 599, 600, 999],
];

/** Details by which TalkLift's framework says what it means. */
const details = ['Invalid token.', 'Not found.', 'User inactive or deleted.', 'Throttled.'];

const waits = [
	...['0', '0.001', '1', '-1', '7', '86400', '9'.repeat(300), '1e9', 'soon', ''],
	...['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', '0x10', ' 1 '],
];

const types = [
	...['application/json', 'application/json; charset=utf-16', 'application/problem+json'],
	...['text/html', 'text/plain; charset=latin1', 'image/png', '', ';;;'],
];

const deep = `${'{"detail":['.repeat(3_000)}1${']}'.repeat(3_000)}`;

/**
 * Responses of a server that is broken, is no TalkLift or means no good.
 *
 * @param secrets what it was sent, and sends back in some spelling
 * @param elsewhere an address that nobody may be led to
 */
export function hostileResponses(secrets: string[], elsewhere: string): Arbitrary<Lie> {
	const spelled = fastCheck.constantFrom(...secrets.flatMap((secret) => spellingsOf(secret)));
	const words = fastCheck.oneof(
		spelled.map((secret) => `You sent ${secret}!`),
		fastCheck.tuple(fastCheck.nat(2_200), spelled).map(([before, secret]) => {
			return `${'x'.repeat(before)} ${secret}`;
		}),
		fastCheck.tuple(fastCheck.integer({ min: 1, max: 3_000 }), spelled).map(([times, secret]) => {
			return `${secret} `.repeat(times).slice(0, 30_000);
		}),
		fastCheck.constantFrom(...hostileTexts, ...details),
		fastCheck.string({ unit: 'binary', maxLength: 50 }),
	);
	const fields = fastCheck.oneof(
		words,
		fastCheck.constantFrom('detail', 'token', 'non_field_errors', '__proto__', 'toJSON', 'message'),
	);
	const bodies: Arbitrary<string> = fastCheck.oneof(
		fastCheck
			.dictionary(fields, fastCheck.oneof(words, fastCheck.array(words, { maxLength: 3 })), {
				maxKeys: 4,
			})
			.map((body) => JSON.stringify(body)),
		words,
		words.map((text) => JSON.stringify({ detail: text })),
		words.map((text) => `<!doctype html><title>${text}</title><script>alert(1)</script>`),
		words.map((text) => JSON.stringify({ token: text })),
		fastCheck.json({ maxDepth: 4 }),
		fastCheck.constantFrom(
			...['', 'null', '[]', '{}', '{"token":', '[object Object]', '1e400', '\0', deep],
			...['{"__proto__":{"polluted":1}}', '{"token":null}', '{"token":{"length":40}}'],
			`"${'x'.repeat(300_000)}"`,
			JSON.stringify(Array(60_000).fill(0)),
		),
	);
	const locations = fastCheck.oneof(
		spelled.map((secret) => `${elsewhere}/${encodeURIComponent(secret)}/?q=1`),
		fastCheck.constantFrom(elsewhere, '/', '//127.0.0.1:1/', 'javascript:alert(1)', '%', ''),
	);
	const headers: Arbitrary<Lie['headers']> = fastCheck.record(
		{
			'content-type': fastCheck.constantFrom(...types),
			'retry-after': fastCheck.oneof(
				fastCheck.constantFrom(...waits),
				fastCheck.constant<string | string[]>(['3', '5']),
			),
			location: locations,
			'set-cookie': fastCheck.constant<string[]>(['a=1; Path=/', 'b=2']),
			'www-authenticate': fastCheck.constant('Basic realm="x"'),
			'content-encoding': fastCheck.constantFrom('gzip', 'br', 'identity', 'nonsense'),
		},
		{ requiredKeys: [] },
	);
	return fastCheck.record(
		{
			status: fastCheck.constantFrom(...statuses),
			body: bodies,
			headers: headers,
			breaks: fastCheck.constantFrom('before' as const, 'midway' as const),
		},
		{ requiredKeys: ['status', 'body'] },
	);
}
