import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { isBlockedByN8n } from '../nodes/TalkLift/panels/isBlockedByN8n.ts';
import { readFault } from '../talklift/api/fault.ts';
import type { Failed } from '../talklift/api/outcome.ts';
import type { ApiResponse } from '../talklift/api/response.ts';

const timeoutMs = 30_000;

/** A call without n8n's authentication, with any status as a response. Nothing is delivered by it. */
export async function callTalkLift(
	helpers: IHttpRequestHelper['helpers'],
	options: IHttpRequestOptions,
): Promise<({ kind: 'response' } & ApiResponse) | Failed> {
	try {
		const response = await helpers.httpRequest({
			...options,
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			// The time for the whole response: `timeout` starts again with every byte.
			abortSignal: AbortSignal.timeout(timeoutMs),
		});
		const { statusCode: status, headers, body } = response;
		return { kind: 'response', status, headers, body };
	} catch (error) {
		return { ...readFault(error, isBlockedByN8n), delivered: 'no' };
	}
}
