import { randomBytes } from 'node:crypto';

import { Refusal } from './refusal.mts';

export interface Account {
	email: string;
	password: string;
	/** false: signs in like an unknown user, and its tokens answer "User inactive or deleted." */
	active?: boolean;
	/** Orgs it may use. All orgs when left out. */
	orgs?: readonly number[];
}

/** Who may sign in, and the tokens they were given. */
export class Accounts {
	/** Successful sign-ins. */
	signIns = 0;
	readonly all: readonly [Account, ...Account[]];
	readonly #owners = new Map<string, Account>();

	constructor(accounts: readonly [Account, ...Account[]]) {
		this.all = accounts;
	}

	/** A token for the right password of an active account. */
	signIn(email: string, password: string): string | undefined {
		const account = this.all.find((one) => one.email === email);
		if (!account || account.password !== password || account.active === false) return undefined;
		this.signIns += 1;
		return this.#give(account);
	}

	owner(token: string): Account | undefined {
		return this.#owners.get(token);
	}

	/**
	 * A new token, of the first account unless told otherwise: no sign-in is counted.
	 * @throws when nobody has that e-mail address
	 */
	issue(email: string = this.all[0].email): string {
		const account = this.all.find((one) => one.email === email);
		if (!account) throw new Refusal(`No account has the e-mail address ${email}`);
		return this.#give(account);
	}

	revoke(token: string): void {
		this.#owners.delete(token);
	}

	revokeAll(): void {
		this.#owners.clear();
	}

	count(): number {
		return this.#owners.size;
	}

	/** Token and e-mail address of whose it is, to be kept in a file. */
	save(): [token: string, email: string][] {
		return Array.from(this.#owners, ([token, { email }]) => [token, email]);
	}

	/** Tokens of accounts that there are no more are left out. */
	restore(kept: readonly (readonly [token: string, email: string])[]): void {
		for (const [token, email] of kept) {
			const account = this.all.find((one) => one.email === email);
			if (account) this.#owners.set(token, account);
		}
	}

	#give(account: Account): string {
		const token = randomBytes(20).toString('hex');
		this.#owners.set(token, account);
		return token;
	}
}
