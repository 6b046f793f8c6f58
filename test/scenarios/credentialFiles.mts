import type { Sandbox } from '../../sandbox/sandbox.mts';
import { credentials, webhookLogin } from './buildFlow.mts';

/** The credentials of all flows, as `n8n import:credentials` takes them, for one sandbox. */
export function credentialFiles({ url, account }: Pick<Sandbox, 'url' | 'account'>) {
	const { talkLiftApi, talkLiftWebhookApi } = credentials;
	return [
		{
			...talkLiftApi,
			type: 'talkLiftApi',
			data: { baseUrl: url, authentication: 'password', ...account },
		},
		{ ...talkLiftWebhookApi, type: 'talkLiftWebhookApi', data: { ...webhookLogin } },
	];
}
