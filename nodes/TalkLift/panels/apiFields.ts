import type { INodeProperties } from 'n8n-workflow';

import type { StoredCredential } from '../../../talklift/api/credential.ts';

/** The fields of the TalkLift API credential, in the order of its panel. */
export const apiFields = {
	authentication: {
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
	email: {
		displayName: 'E-Mail',
		name: 'email',
		type: 'string',
		placeholder: 'e.g. nathan@example.com',
		default: '',
		required: true,
		displayOptions: { show: { authentication: ['password'] } },
	},
	password: {
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		displayOptions: { show: { authentication: ['password'] } },
	},
	apiToken: {
		displayName: 'API Token',
		name: 'apiToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: "The 40 characters alone, or the whole header value beginning with 'Token'",
		displayOptions: { show: { authentication: ['apiToken'] } },
	},
	baseUrl: {
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: 'https://app.talklift.com',
		required: true,
		description: 'Where you use TalkLift: the address without the paths of its pages',
	},
	// No displayOptions: a value hidden by them is dropped, and n8n signs in only when it is ''.
	sessionToken: {
		displayName: 'Session Token',
		name: 'sessionToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
} satisfies Record<keyof StoredCredential, INodeProperties>;
