import type { Agent } from 'undici';
import { request } from 'undici';

import { writeBasicAuth } from '../../talklift/event/basicAuth.ts';
import type { Readings } from '../dialects/dialects.mts';
import type { Webhook } from './webhooks.mts';

const mostBytes = 64 * 1024;

/** What the receiver of an event answered. */
export interface ReceiverAnswer {
	status: number;
	headers: Record<string, string>;
	/** Up to 64 kB of it. */
	body: string;
	truncated: boolean;
}

export interface DeliveryFailure {
	reason: 'refused' | 'timeout' | 'notFound' | 'dropped' | 'badAddress' | 'other';
	/** A sentence for people. */
	message: string;
}

export interface Posted {
	ms: number;
	answer?: ReceiverAnswer;
	failure?: DeliveryFailure;
}

interface PostOptions {
	timeoutMs: number;
	agent: Agent;
	/** How user and password are encoded. */
	encoding?: Readings['basicAuthEncoding'];
}

/**
 * Posts a body to the webhook, with Basic auth when a user or password is set. Redirects are not
 * followed: the answer is kept as it came. Never throws.
 */
export async function postEvent(
	{ url, user = '', password = '' }: Webhook,
	body: string,
	{ timeoutMs, agent, encoding = 'utf8' }: PostOptions,
): Promise<Posted> {
	const from = performance.now();
	const since = () => Math.round(performance.now() - from);
	const authorization =
		user || password ? { authorization: writeAuthorization(user, password, encoding) } : {};
	try {
		const response = await request(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'user-agent': 'TalkLift', ...authorization },
			body,
			dispatcher: agent,
			signal: AbortSignal.timeout(timeoutMs),
		});
		const kept: Buffer[] = [];
		let size = 0;
		for await (const chunk of response.body) {
			kept.push(chunk);
			size += chunk.length;
			if (size > mostBytes) break;
		}
		const headers = Object.entries(response.headers).map(([name, value]) => [name, `${value}`]);
		return {
			ms: since(),
			answer: {
				status: response.statusCode,
				headers: Object.fromEntries(headers),
				body: Buffer.concat(kept).subarray(0, mostBytes).toString('utf8'),
				truncated: size > mostBytes,
			},
		};
	} catch (error) {
		return { ms: since(), failure: explain(error, url, timeoutMs) };
	}
}

function writeAuthorization(
	user: string,
	password: string,
	encoding: Readings['basicAuthEncoding'],
): string {
	if (encoding === 'utf8') return writeBasicAuth({ user, password });
	return `Basic ${Buffer.from(`${user}:${password}`, encoding).toString('base64')}`;
}

function explain(error: unknown, url: string, timeoutMs: number): DeliveryFailure {
	const { name, code, message } = read(error);
	const host = URL.canParse(url) ? new URL(url).host : url;
	if (name === 'TimeoutError' || code.includes('TIMEOUT') || code === 'ETIMEDOUT') {
		return { reason: 'timeout', message: `${host} did not answer within ${timeoutMs / 1000} s` };
	}
	if (code === 'ECONNREFUSED') {
		return { reason: 'refused', message: `Nothing listens at ${host}: is the receiver running?` };
	}
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return { reason: 'notFound', message: `There is no host called ${host}` };
	}
	if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE') {
		return { reason: 'dropped', message: `${host} closed the connection without an answer` };
	}
	if (code === 'UND_ERR_INVALID_ARG' || code === 'ERR_INVALID_URL') {
		return { reason: 'badAddress', message: `${url} is not an address that can be posted to` };
	}
	return { reason: 'other', message: `${host} could not be reached: ${message}` };
}

/** Read by shape: what comes from undici and from an abort signal isn't always an `Error` of this realm. */
function read(error: unknown): { name: string; code: string; message: string } {
	const { name, code, message, errors } = fieldsOf(error);
	// localhost gives one error for each of its addresses.
	const inner = Array.isArray(errors) ? fieldsOf(errors[0]).code : undefined;
	return { name: `${name ?? ''}`, code: `${code ?? inner ?? ''}`, message: `${message ?? ''}` };
}

function fieldsOf(
	error: unknown,
): Partial<Record<'name' | 'code' | 'message' | 'errors', unknown>> {
	return typeof error === 'object' && error !== null ? error : { message: error };
}
