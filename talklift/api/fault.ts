import type { FailureReason } from './failures.ts';
import type { Failed } from './outcome.ts';
import { toFailed } from './toFailed.ts';

/** When a request was ended from our side. */
const givenUp = 'ERR_CANCELED';

/** Codes of Node.js and axios for requests that got no (whole) response. */
const reasons: Record<string, FailureReason> = {
	ECONNREFUSED: 'connectionRefused',
	ENOTFOUND: 'hostUnknown',
	EAI_AGAIN: 'hostUnknown',
	EHOSTUNREACH: 'hostUnreachable',
	ENETUNREACH: 'hostUnreachable',
	EADDRNOTAVAIL: 'hostUnreachable',
	ERR_INVALID_URL: 'invalidBaseUrl',
	EPROTO: 'certificateRefused',
	ECONNABORTED: 'timedOut',
	ETIMEDOUT: 'timedOut',
	[givenUp]: 'timedOut',
	ECONNRESET: 'connectionLost',
	EPIPE: 'connectionLost',
	ERR_BAD_RESPONSE: 'connectionLost',
	ERR_STREAM_PREMATURE_CLOSE: 'connectionLost',
};

/** OpenSSL's and Node.js' names for a certificate that is not trusted. */
const aboutCertificates = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_SSL_|^ERR_TLS_/;

/**
 * What it means that a request threw instead of giving a response. The code decides, wherever in the
 * chain of causes it stands; what has no known code may have been delivered.
 *
 * @param isBlocked tells errors of whoever keeps the request from going out, such as a network policy
 */
export function readFault(thrown: unknown, isBlocked: (cause: unknown) => boolean): Failed {
	const causes = chainOf(thrown);
	const blocked = causes.find(isBlocked);
	if (blocked instanceof Error) return toFailed('blocked', { detail: blocked.message });
	const code = causes.map(codeOf).find(Boolean) ?? causes.map(httpCodeOf).find(Boolean);
	if (code === undefined) return toFailed('unexpected');
	// That we gave up ourselves is no code that anybody could look up.
	return toFailed(reasonFor(code), code === givenUp ? {} : { code });
}

/** An error and its causes, the outermost first. */
export function chainOf(thrown: unknown): unknown[] {
	const chain: unknown[] = [];
	for (let link = thrown; link instanceof Error && chain.length < 8; link = link.cause)
		chain.push(link);
	return chain;
}

function reasonFor(code: string): FailureReason {
	if (aboutCertificates.test(code)) return 'certificateRefused';
	return reasons[code] ?? (code.startsWith('HPE_') ? 'connectionLost' : 'unexpected');
}

function codeOf(link: unknown): string | undefined {
	const { code } = link as { code?: unknown };
	return typeof code === 'string' ? code : undefined;
}

/**
 * The code as an error keeps it that has lost its cause: in `httpCode`. A status there belongs to a
 * response that began and broke off, since whole ones are not thrown.
 */
function httpCodeOf(link: unknown): string | undefined {
	const { httpCode } = link as { httpCode?: unknown };
	if (typeof httpCode !== 'string') return undefined;
	return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
}
