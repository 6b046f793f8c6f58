import { UserError } from 'n8n-workflow';

/** How n8n's own refusals begin: the credential's domains, and the network policy. */
const words = /^Domain not allowed|^The request was blocked because/;

/**
 * Whether n8n itself kept a request from going out. Before n8n-workflow 2.34 only the words are left of
 * that: an error loses its cause where another one wraps it.
 */
export function isBlockedByN8n(cause: unknown): boolean {
	if (cause instanceof UserError) return true;
	return cause instanceof Error && (cause.name === 'UserError' || words.test(cause.message));
}
