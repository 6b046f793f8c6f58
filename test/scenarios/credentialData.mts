import type { Sandbox } from '../../sandbox/sandbox.mts';

/** A TalkLift API credential that signs in with the sandbox's account; no token yet. */
export const passwordData = ({ url, account }: Pick<Sandbox, 'url' | 'account'>, changes = {}) => ({
	baseUrl: url,
	authentication: 'password',
	...account,
	...changes,
});

/** A TalkLift API credential with a token of its own. */
export const apiTokenData = ({ url }: Pick<Sandbox, 'url'>, apiToken: string, changes = {}) => ({
	baseUrl: url,
	authentication: 'apiToken',
	apiToken,
	...changes,
});
