import { errorHints } from './errorHints.ts';
import type { Failed, FailureReason } from './outcome.ts';

/** Codes of Node.js and axios for requests that got no (whole) answer. */
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
	ERR_CANCELED: 'timedOut',
	ECONNRESET: 'connectionLost',
	EPIPE: 'connectionLost',
	ERR_BAD_RESPONSE: 'connectionLost',
	ERR_STREAM_PREMATURE_CLOSE: 'connectionLost',
};

/** OpenSSL's and Node.js' names for a certificate that is not trusted. */
const aboutCertificates = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_SSL_|^ERR_TLS_/;

/**
 * What it means that a request threw instead of giving an answer. The code decides, wherever in the
 * chain of causes it stands; what has no known code may have been delivered.
 *
 * @param isRefusedByN8n tells n8n's own refusals (its network policy, the credential's domains)
 */
export function readFault(
	thrown: unknown,
	isRefusedByN8n: (cause: unknown) => boolean = () => false,
): Failed {
	const causes = chainOf(thrown);
	const refused = causes.find(isRefusedByN8n);
	if (refused instanceof Error) return { ...toFailed('blocked'), detail: refused.message };
	const code = causes.map(codeOf).find((found) => found !== undefined);
	return code === undefined ? toFailed('unexpected') : { ...toFailed(reasonFor(code)), code };
}

/** An error and its causes, the outermost first. */
export function chainOf(thrown: unknown): unknown[] {
	const chain: unknown[] = [];
	for (let link = thrown; link instanceof Error && chain.length < 8; link = link.cause)
		chain.push(link);
	return chain;
}

function toFailed(reason: FailureReason): Failed {
	return { kind: 'failed', reason, delivered: errorHints[reason].delivered };
}

function reasonFor(code: string): FailureReason {
	if (aboutCertificates.test(code)) return 'certificateRefused';
	return reasons[code] ?? (code.startsWith('HPE_') ? 'connectionLost' : 'unexpected');
}

function codeOf(link: unknown): string | undefined {
	const { code } = link as { code?: unknown };
	return typeof code === 'string' && code !== '' ? code : undefined;
}
