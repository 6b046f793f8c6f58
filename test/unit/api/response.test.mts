import fc from 'fast-check';

import { chainOf, readFault } from '../../../talklift/api/fault.ts';
import { readResponse } from '../../../talklift/api/response.ts';
import { readSignIn } from '../../../talklift/api/signIn.ts';
import '../../chance.mts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const page = '<!doctype html><title>Not Found</title>';

describe('An answer', () => {
	test.each([
		['JSON', 200, json, { id: 1 }],
		['created', 201, json, {}],
		['text', 200, { 'content-type': 'text/plain' }, 'OK'],
		['text without a type', 200, {}, 'OK'],
		['text that calls itself HTML', 200, html, '[object Object]'],
		['malformed JSON', 200, json, '{"id": '],
		['of the last status', 299, json, {}],
		['text that speaks of HTML', 200, html, 'Use <html> and <body>'],
		['text that touches it', 200, html, 'x<html>'],
		['nothing', 204, {}, ''],
	])('of 2xx is success: %s', (_, status, headers, body) => {
		expect(readResponse({ status, headers, body })).toEqual({ kind: 'sent', status, body });
	});

	test.each([
		['a web page in place of the API', 200, html, page, 'unexpectedPage', 'maybe'],
		[
			'a page behind blank lines',
			200,
			html,
			`${' \n'.repeat(2_000)}<html>`,
			'unexpectedPage',
			'maybe',
		],
		['news before the answer', 199, json, {}, 'unexpected', 'maybe'],
		['several choices', 300, {}, '', 'redirected', 'no'],
		['not modified', 399, {}, '', 'redirected', 'no'],
		['an unknown complaint', 400, {}, '', 'invalidRequest', 'no'],
		['a redirect', 301, { location: 'https://elsewhere.example/' }, '', 'redirected', 'no'],
		['invalid fields', 400, json, { text: ['This field is required.'] }, 'invalidRequest', 'no'],
		['a dead token', 401, json, { detail: 'Invalid token.' }, 'tokenRefused', 'no'],
		['a dead token, session first', 403, json, { detail: 'Invalid token.' }, 'tokenRefused', 'no'],
		[
			'an inactive account',
			403,
			json,
			{ detail: 'User inactive or deleted.' },
			'tokenRefused',
			'no',
		],
		[
			'missing rights',
			403,
			json,
			{ detail: 'You do not have permission to perform this action.' },
			'noAccess',
			'no',
		],
		['a refusal as a page', 403, html, page, 'noAccess', 'no'],
		['an unknown row', 404, json, { detail: 'Not found.' }, 'notFound', 'no'],
		['an unknown path', 404, html, page, 'wrongAddress', 'no'],
		['a wrong method', 405, json, { detail: 'Method "POST" not allowed.' }, 'wrongAddress', 'no'],
		['too much', 413, html, page, 'tooLarge', 'no'],
		['an unprocessable entity', 422, json, {}, 'invalidRequest', 'no'],
		['throttling', 429, json, { detail: 'Request was throttled.' }, 'throttled', 'no'],
		['an unhandled exception', 500, html, page, 'serverTrouble', 'maybe'],
		['a proxy without its server', 502, html, page, 'unavailable', 'maybe'],
		['unavailability', 503, html, page, 'unavailable', 'maybe'],
		['maintenance', 503, { ...html, 'retry-after': '120' }, page, 'maintenance', 'no'],
		['a proxy that gave up', 504, html, page, 'unavailable', 'maybe'],
		['an unknown server status', 599, {}, '', 'serverTrouble', 'maybe'],
	])('that is %s', (_, status, headers, body, reason, delivered) => {
		expect(readResponse({ status, headers, body })).toMatchObject({
			kind: 'failed',
			reason,
			delivered,
			status,
		});
	});

	const elsewhere = 'https://elsewhere.example/';
	test.each<[string, number, Record<string, unknown>, object]>([
		['when to come back', 429, { 'retry-after': '7' }, { reason: 'throttled', retryAfter: '7' }],
		['nothing about when', 429, {}, { reason: 'throttled' }],
		['it in two headers', 429, { 'retry-after': ['7', '8'] }, { reason: 'throttled' }],
		['where to go', 302, { location: elsewhere }, { reason: 'redirected', location: elsewhere }],
		['nothing about where', 302, {}, { reason: 'redirected' }],
		['several places', 302, { location: [elsewhere] }, { reason: 'redirected' }],
		['a place, though it is no redirect', 429, { location: elsewhere }, { reason: 'throttled' }],
	])('that failed is handed on with what it says: %s', (_, status, headers, expected) => {
		expect(readResponse({ status, headers, body: 'x' })).toStrictEqual({
			kind: 'failed',
			delivered: 'no',
			status,
			body: 'x',
			...expected,
		});
	});

	test('never throws, whatever comes', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 100, max: 999 }),
				fc.dictionary(fc.string(), fc.anything()),
				fc.anything(),
				(status, headers, body) => {
					const answer = { status, headers, body };
					expect(['sent', 'failed']).toContain(readResponse(answer).kind);
					expect(['token', 'failed']).toContain(readSignIn(answer).kind);
				},
			),
		);
	});
});

describe('An answer to a sign-in', () => {
	test('is the token', () => {
		const answer = { status: 200, headers: json, body: { token: 'abc' } };
		expect(readSignIn(answer)).toEqual({ kind: 'token', token: 'abc' });
	});

	test.each([
		[
			'a wrong password',
			400,
			json,
			{ non_field_errors: ['Unable to log in with provided credentials.'] },
			'passwordRefused',
		],
		['a wrong password, 401', 401, json, { detail: 'No.' }, 'passwordRefused'],
		['a wrong password, 403', 403, json, { detail: 'No.' }, 'passwordRefused'],
		['a time-out', 408, {}, '', 'timedOut'],
		['JSON that says nothing', 200, json, null, 'wrongAddress'],
		['JSON with nothing in a field', 200, json, { hello: null }, 'wrongAddress'],
		['a list with a token', 200, json, [{ token: 'abc' }], 'wrongAddress'],
		['a token under another name', 200, json, { user: { id: 1 }, access: 'abc' }, 'signInUnknown'],
		[
			'a token one level deeper',
			200,
			json,
			{ ok: true, data: { id: 1, key: 'a' } },
			'signInUnknown',
		],
		['a web page', 200, html, page, 'wrongAddress'],
		['JSON without a token', 200, json, { hello: 'world' }, 'wrongAddress'],
		['a token with a line break', 200, json, { token: 'a\r\nX-Evil: 1' }, 'signInUnknown'],
		['a token that is no text', 200, json, { token: 7 }, 'signInUnknown'],
		['text', 200, {}, 'OK', 'wrongAddress'],
		['nothing', 204, {}, '', 'wrongAddress'],
		['an unknown path', 404, html, page, 'wrongAddress'],
		['an unknown path in JSON', 404, json, { detail: 'Not found.' }, 'wrongAddress'],
		['a page for a bad request', 400, html, page, 'wrongAddress'],
		['a wrong method', 405, {}, '', 'wrongAddress'],
		['a redirect', 302, { location: '/login' }, '', 'redirected'],
		['a refusal as a page', 403, html, page, 'noAccess'],
		['throttling', 429, json, { detail: 'Request was throttled.' }, 'throttled'],
		['an unhandled exception', 500, html, page, 'serverTrouble'],
		['a proxy without its server', 502, html, page, 'unavailable'],
	])('can be %s, and then nothing was delivered', (_, status, headers, body, reason) => {
		expect(readSignIn({ status, headers, body })).toMatchObject({
			reason,
			delivered: 'no',
			status,
		});
	});
});

describe('A request without an answer', () => {
	const withCode = (code: unknown) => Object.assign(new Error('axios says something'), { code });
	const fromNobody = () => false;
	const insideOthers = (count: number, cause: unknown) =>
		Array.from({ length: count }).reduce<unknown>(
			(inner) => new Error('?', { cause: inner }),
			cause,
		);

	test.each([
		['ECONNREFUSED', 'connectionRefused', 'no'],
		['ENOTFOUND', 'hostUnknown', 'no'],
		['EAI_AGAIN', 'hostUnknown', 'no'],
		['EHOSTUNREACH', 'hostUnreachable', 'no'],
		['ECONNRESET', 'connectionLost', 'maybe'],
		['ECONNABORTED', 'timedOut', 'maybe'],
		['ETIMEDOUT', 'timedOut', 'maybe'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateRefused', 'no'],
		['CERT_HAS_EXPIRED', 'certificateRefused', 'no'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateRefused', 'no'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificateRefused', 'no'],
		['HPE_INVALID_CONSTANT', 'connectionLost', 'maybe'],
		['ESOMETHINGNEW', 'unexpected', 'maybe'],
	])('with code %s', (code, reason, delivered) => {
		const wrapped = new Error('n8n says something', { cause: withCode(code) });
		expect(readFault(wrapped, fromNobody)).toMatchObject({ reason, delivered, code });
	});

	test.each([
		['ECONNREFUSED', 'connectionRefused', 'no', 'ECONNREFUSED'],
		['200', 'connectionLost', 'maybe', 'ERR_BAD_RESPONSE'],
		['ERR_HTTP2', 'unexpected', 'maybe', 'ERR_HTTP2'],
		['2_MUCH', 'unexpected', 'maybe', '2_MUCH'],
	])('with a code that an error without cause keeps: %s', (httpCode, reason, delivered, code) => {
		const thrown = Object.assign(new Error('n8n says something'), { httpCode });
		expect(readFault(thrown, fromNobody)).toMatchObject({ reason, delivered, code });
	});

	test.each([7, '', null, undefined, {}, ['ECONNRESET']])('with %j, which is no code', (code) => {
		const unknown = { kind: 'failed', reason: 'unexpected', delivered: 'maybe' };
		expect(readFault(withCode(code), fromNobody)).toEqual(unknown);
		expect(readFault(Object.assign(new Error('?'), { httpCode: code }), fromNobody)).toEqual(
			unknown,
		);
		const outside = Object.assign(new Error('?', { cause: withCode('EPIPE') }), { code });
		expect(readFault(outside, fromNobody).code).toBe('EPIPE');
	});

	test.each([
		['in the eighth', 7, 'EPIPE'],
		['further in, where nobody looks', 8, undefined],
	])('of errors inside of errors with a code %s', (_, around, code) => {
		expect(readFault(insideOthers(around, withCode('EPIPE')), fromNobody).code).toBe(code);
	});

	test('of errors in a circle', () => {
		const error = new Error('?');
		error.cause = error;
		expect(readFault(error, fromNobody).reason).toBe('unexpected');
		expect(new Set(chainOf(error))).toEqual(new Set([error]));
	});

	test('that throws no error has no chain of them', () => {
		expect(chainOf('?')).toEqual([]);
	});

	test('that was ended from our side when the time was up, without a code that nobody could look up', () => {
		const thrown = Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' });
		expect(readFault(thrown, fromNobody)).toEqual({
			kind: 'failed',
			reason: 'timedOut',
			delivered: 'maybe',
		});
	});

	test('with the code of the cause before that of the error around it', () => {
		const cause = withCode('ECONNREFUSED');
		const thrown = Object.assign(new Error('?', { cause }), { httpCode: '500' });
		expect(readFault(thrown, fromNobody)).toMatchObject({ reason: 'connectionRefused' });
	});

	test('and without a code may have been delivered', () => {
		const unknown = { reason: 'unexpected', delivered: 'maybe' };
		expect(readFault(new Error('?'), fromNobody)).toMatchObject(unknown);
		expect(readFault('?', fromNobody)).toMatchObject(unknown);
	});

	test("that n8n itself held back says so in n8n's words", () => {
		const refusal = new RangeError('Domain not allowed');
		const thrown = new Error('wrapped', { cause: refusal });
		expect(readFault(thrown, (cause) => cause instanceof RangeError)).toMatchObject({
			reason: 'blocked',
			delivered: 'no',
			detail: 'Domain not allowed',
		});
	});
});
