import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { endpoints } from '../talklift/api/endpoints.ts';
import { authenticateRequest } from './authenticateRequest.ts';
import { connectionTest } from './connectionTest.ts';
import { signIn } from './signIn.ts';

export class TalkLiftApi implements ICredentialType {
	name = 'talkLiftApi';

	displayName = 'TalkLift API';

	icon: Icon = { light: 'file:../icons/talklift.svg', dark: 'file:../icons/talklift.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-talklift/n8n-nodes-talklift#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Sign In With',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'API Token',
					value: 'apiToken',
					description: 'A token that was issued for you; it is sent as it is',
				},
				{
					name: 'E-Mail and Password',
					value: 'password',
					description: 'The login you use in TalkLift; n8n gets a token with it and renews it',
				},
			],
			default: 'password',
		},
		{
			displayName: 'E-Mail',
			name: 'email',
			type: 'string',
			placeholder: 'e.g. nathan@example.com',
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['password'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['password'] } },
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: "The 40 characters alone, or the whole header value beginning with 'Token'",
			displayOptions: { show: { authentication: ['apiToken'] } },
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://app.talklift.com',
			required: true,
			description: 'Where you use TalkLift: the address without the paths of its pages',
		},
		// No displayOptions: a value hidden by them is dropped, and n8n signs in only when it is ''.
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

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
