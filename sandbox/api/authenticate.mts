import type { Account, Accounts } from '../accounts.mts';
import { unauthorized } from './response.mts';
import type { ApiResponse } from './response.mts';

/**
 * Who sends the `Authorization` header. Nobody when it is missing or of another scheme; a refusal when
 * it is a token that isn't good.
 */
export function authenticate(
	header: string | undefined,
	accounts: Accounts,
): { account?: Account; token?: string } | { refusal: ApiResponse } {
	const [scheme, token, ...more] = header?.trim().split(/\s+/) ?? [];
	if (scheme?.toLowerCase() !== 'token') return {};
	if (token === undefined) {
		return { refusal: unauthorized('Invalid token header. No credentials provided.') };
	}
	if (more.length > 0) {
		const words = 'Invalid token header. Token string should not contain spaces.';
		return { refusal: unauthorized(words) };
	}
	const account = accounts.owner(token);
	if (!account) return { refusal: unauthorized('Invalid token.') };
	if (account.active === false) return { refusal: unauthorized('User inactive or deleted.') };
	return { account, token };
}
