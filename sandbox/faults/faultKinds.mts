import { htmlPage, throttled, unauthorized } from '../api/response.mts';
import { writeRetryAfter } from '../api/writeRetryAfter.mts';
import type { FaultKind } from './fault.mts';
import type { FaultKindOf } from './faultKind.mts';

const retryAfter = {
	name: 'retryAfter',
	label: 'Retry-After',
	hint: 'Seconds, “date”, or empty for no such header',
	type: 'text',
	numeric: true,
	header: true,
} as const;

/**
 * What can go wrong: the words for the switch on the chat page, its fields, and what it does to a call.
 * Of several kinds that could hit the same call at the same stage, the first one here does.
 */
export const faultKinds: { [Kind in FaultKind]: FaultKindOf<Kind> } = {
	unauthorized: {
		name: '401 Unauthorized',
		description: 'The token is refused once, though it is still good',
		fields: [],
		sparesLogin: true,
		stage: 'token',
		apply: () => ({ kind: 'responded', response: unauthorized('Invalid token.') }),
	},
	revokeToken: {
		name: 'Token dies',
		description: 'The token that is used is revoked for good, and the call refused',
		fields: [],
		sparesLogin: true,
		stage: 'token',
		canHit: (_fault, { token }) => token !== undefined,
		apply(_fault, { token = '', revoke }) {
			revoke?.(token);
			return { kind: 'responded', response: unauthorized('Invalid token.') };
		},
	},
	throttled: {
		name: '429 Too Many Requests',
		description: 'The call is throttled, with or without Retry-After',
		fields: [{ ...retryAfter, value: '5' }],
		sparesLogin: true,
		stage: 'throttle',
		apply({ retryAfter: delay }) {
			const response = throttled(typeof delay === 'number' ? delay : undefined);
			return { kind: 'responded', response: { ...response, headers: writeRetryAfter(delay) } };
		},
	},
	rateLimit: {
		name: 'Rate limit',
		description: 'Real throttling: so many calls per second, the rest get 429',
		fields: [
			{
				name: 'perSecond',
				label: 'Calls per second',
				type: 'number',
				value: '5',
				min: 0,
				required: true,
			},
			{ name: 'retryAfter', label: 'Says how long to wait', type: 'switch', onlyByCall: true },
		],
		sparesLogin: true,
		stage: 'throttle',
		canHit: (_fault, { waitSeconds = 0 }) => waitSeconds > 0,
		apply: ({ retryAfter: isSaid = true }, { waitSeconds }) => ({
			kind: 'responded',
			response: throttled(isSaid ? waitSeconds : undefined),
		}),
	},
	dropBefore: {
		name: 'Dropped before',
		description: 'The connection breaks before the call is processed',
		fields: [],
		stage: 'instead',
		apply: () => ({ kind: 'dropped' }),
	},
	dropAfter: {
		name: 'Dropped after',
		description: 'The call is processed, then the connection breaks without a response',
		fields: [],
		stage: 'afterwards',
		apply: () => ({ kind: 'dropped' }),
	},
	redirect: {
		name: 'Redirect',
		description: 'The call is sent elsewhere',
		fields: [
			{
				name: 'location',
				label: 'Sent to',
				type: 'text',
				value: 'http://127.0.0.1:9/',
				required: true,
				header: true,
			},
			{
				name: 'status',
				label: 'Status',
				type: 'choice',
				value: '302',
				choices: ['301', '302', '307', '308'],
				min: 300,
				max: 399,
			},
		],
		stage: 'instead',
		apply: ({ location, status = 302 }) => ({
			kind: 'responded',
			response: { status, body: '', headers: { location } },
		}),
	},
	status: {
		name: '500, 502, 503',
		description: 'The server or the proxy in front of it responds with an HTML page',
		fields: [
			{
				name: 'status',
				label: 'Status',
				type: 'choice',
				value: '500',
				required: true,
				choices: ['500', '502', '503'],
				min: 200,
				max: 599,
			},
			// A server that breaks down seldom says for how long.
			retryAfter,
			{ name: 'processed', label: 'The call is carried out all the same', type: 'switch' },
		],
		stage: ({ processed }) => (processed ? 'afterwards' : 'instead'),
		apply: ({ status, retryAfter: delay }) => ({
			kind: 'responded',
			response: htmlPage(status, writeRetryAfter(delay)),
		}),
	},
	malformed: {
		name: 'Malformed',
		description: 'The call is processed, the response is a 200 with something else than JSON',
		fields: [{ name: 'body', label: 'Body', type: 'text', value: '[object Object]' }],
		stage: 'afterwards',
		apply: ({ body = '[object Object]' }) => ({
			kind: 'responded',
			response: { status: body === '' ? 204 : 200, body },
		}),
	},
	slow: {
		name: 'Slow',
		description: 'The response takes its time',
		fields: [
			{
				name: 'ms',
				label: 'Milliseconds',
				type: 'number',
				value: '3000',
				min: 0,
				required: true,
			},
		],
		stage: 'delay',
		apply: ({ ms }) => ({ kind: 'slowed', ms }),
	},
	truncate: {
		name: 'Truncated',
		description: 'The response stops in the middle',
		fields: [],
		stage: 'writing',
		apply: () => ({ kind: 'written', manner: 'truncated' }),
	},
	trickle: {
		name: 'Trickling',
		description: 'The response comes byte by byte',
		fields: [
			{ name: 'msPerByte', label: 'Milliseconds per byte', type: 'number', value: '20', min: 0 },
		],
		stage: 'writing',
		apply: ({ msPerByte = 20 }) => ({ kind: 'written', manner: { msPerByte } }),
	},
};
