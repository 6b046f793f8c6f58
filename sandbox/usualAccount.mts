import type { Account } from './accounts.mts';

/** Who can sign in unless it is said otherwise. */
export const usualAccount: Account = { email: 'you@example.com', password: 'a talklift password' };
