import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { readBaseUrl } from '../talklift/api/baseUrl.ts';
import type { ApiCredential } from '../talklift/api/credential.ts';
import { findGap, readApiCredential, writeSessionToken } from '../talklift/api/credential.ts';
import { endpoints } from '../talklift/api/endpoints.ts';
import { readFault } from '../talklift/api/fault.ts';
import type { Answer, Failed } from '../talklift/api/outcome.ts';
import { readResponse } from '../talklift/api/response.ts';
import { readSignIn } from '../talklift/api/signIn.ts';
import { isBeingTested, markAsSignedIn } from './connectionTestRun.ts';
import { CredentialRefusal } from './credentialRefusal.ts';

const timeoutMs = 30_000;

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
	const secrets = [credential.password, credential.apiToken];
	const refuse = (failed: Failed): never => {
		throw new CredentialRefusal(failed, secrets);
	};
	const gap = findGap(credential);
	if (gap) return refuse(gap);

	if (credential.authentication === 'apiToken') {
		if (!isBeingTested(data)) return {};
		const answer = await request(helpers, tryToken(credential));
		if (answer.kind === 'failed') return refuse(answer);
		const outcome = answer.status === 405 ? undefined : readResponse(answer);
		if (outcome?.kind === 'failed') return refuse(outcome);
		return {};
	}

	// Never with an Authorization header: a stale one turns a correct login into a 401.
	const answer = await request(helpers, {
		method: endpoints.signIn.method,
		url: urlOf(credential, endpoints.signIn.path),
		body: { username: credential.email, password: credential.password },
	});
	if (answer.kind === 'failed') return refuse({ ...answer, delivered: 'no' });
	const outcome = readSignIn(answer);
	if (outcome.kind === 'failed') return refuse(outcome);
	markAsSignedIn(data);
	return { sessionToken: writeSessionToken(credential, outcome.token) };
}

/** GET where only POST exists: 401 without a valid token, else 405, and nothing happens. */
function tryToken(credential: ApiCredential): IHttpRequestOptions {
	return {
		method: 'GET',
		url: urlOf(credential, endpoints.sendMessage.path),
		headers: { Authorization: `Token ${credential.apiToken}` },
	};
}

function urlOf(credential: ApiCredential, path: string): string {
	return `${readBaseUrl(credential.baseUrl)}${path}`;
}

async function request(
	helpers: IHttpRequestHelper['helpers'],
	options: IHttpRequestOptions,
): Promise<({ kind: 'answer' } & Answer) | Failed> {
	try {
		const response = await helpers.httpRequest({
			...options,
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			// The time for the whole answer: `timeout` starts again with every byte.
			abortSignal: AbortSignal.timeout(timeoutMs),
		});
		const { statusCode: status, headers, body } = response;
		return { kind: 'answer', status, headers, body };
	} catch (error) {
		return readFault(error, (cause) => cause instanceof UserError);
	}
}
