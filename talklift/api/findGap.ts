import { readBaseUrl } from './baseUrl.ts';
import type { ApiCredential } from './credential.ts';
import { isToken } from './isToken.ts';
import type { Failed } from './outcome.ts';
import { toFailed } from './toFailed.ts';

/** What is missing in the credential, before anything is sent with it. */
export function findGap(credential: ApiCredential): Failed | undefined {
	const { authentication, apiToken } = credential;
	if (readBaseUrl(credential.baseUrl) === undefined) return toFailed('invalidBaseUrl');
	const needed = authentication === 'apiToken' ? ['apiToken' as const] : loginFields;
	const emptyField = needed.find((field) => credential[field] === '');
	if (emptyField) return toFailed('credentialIncomplete', { emptyField });
	if (authentication === 'apiToken' && !isToken(apiToken)) return toFailed('tokenUnusable');
	return undefined;
}

const loginFields = ['email', 'password'] as const;
