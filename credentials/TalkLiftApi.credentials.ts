import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { apiFields } from '../nodes/TalkLift/panels/apiFields.ts';
import { endpoints } from '../talklift/api/endpoints.ts';
import { authenticateRequest } from './authenticateRequest.ts';
import { connectionTest } from './connectionTest.ts';
import { signIn } from './signIn.ts';

export class TalkLiftApi implements ICredentialType {
	name = 'talkLiftApi';

	displayName = 'TalkLift API';

	icon: Icon = { light: 'file:../icons/talklift.svg', dark: 'file:../icons/talklift.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-talklift/n8n-nodes-talklift#credentials';

	properties: INodeProperties[] = Object.values(apiFields);

	/** n8n calls it when there is no session token yet and when a request was answered with 401. */
	async preAuthentication(this: IHttpRequestHelper, data: ICredentialDataDecryptedObject) {
		return await signIn(this, data);
	}

	// A function, not n8n's declarative form: that one could not leave a foreign token out, and would
	// cost an expression for each request.
	authenticate = async (data: ICredentialDataDecryptedObject, options: IHttpRequestOptions) =>
		authenticateRequest(data, options);

	test: ICredentialTestRequest = connectionTest(endpoints.sendMessage);
}
