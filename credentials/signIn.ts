import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { leaveSignInFailure } from '../nodes/TalkLift/panels/signInFailure.ts';
import { readApiCredential, writeSessionToken } from '../talklift/api/credential.ts';
import { endpoints } from '../talklift/api/endpoints.ts';
import type { Failed } from '../talklift/api/outcome.ts';
import { readSignIn } from '../talklift/api/signIn.ts';
import { callTalkLift } from './callTalkLift.ts';
import { connectionTestRun } from './connectionTestRun.ts';
import { CredentialRefusal } from './credentialRefusal.ts';
import { tryToken } from './tryToken.ts';

/**
 * Gets a token for e-mail and password, as `{ sessionToken }` for n8n to store. With an API token there
 * is nothing to get, so nothing to store: `{}`; in a connection test that token is tried out here,
 * since only what is thrown here reaches the user in whole sentences.
 *
 * @throws {CredentialRefusal} saying what is wrong and what to do
 */
export async function signIn(
	{ helpers }: IHttpRequestHelper,
	data: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const credential = readApiCredential(data);
	const { email: username, password, apiToken, gap } = credential;
	const refuse = (failed: Failed): never => {
		const refusal = new CredentialRefusal(failed, [password, apiToken]);
		leaveSignInFailure(data, refusal);
		throw refusal;
	};
	if (gap) return refuse(gap);

	if (credential.authentication === 'apiToken') {
		const failed = connectionTestRun.isUnderWay(data)
			? await tryToken(helpers, credential)
			: undefined;
		return failed ? refuse(failed) : {};
	}

	// Never with an Authorization header: a stale one turns a correct login into a 401.
	const { method, path } = endpoints.signIn;
	const url = `${credential.baseUrl}${path}`;
	const response = await callTalkLift(helpers, { method, url, body: { username, password } });
	const outcome = response.kind === 'failed' ? response : readSignIn(response);
	if (outcome.kind === 'failed') return refuse(outcome);
	connectionTestRun.noteSignIn(data);
	return { sessionToken: writeSessionToken(data, outcome.token) };
}
