import type { Sandbox } from '../../sandbox/sandbox.mts';
import { credentials, webhookLogin } from './buildFlow.mts';
import { passwordData } from './credentialData.mts';

/** The credentials of all flows, as `n8n import:credentials` takes them, for one sandbox. */
export function credentialFiles(sandbox: Pick<Sandbox, 'url' | 'account'>) {
	const { talkLiftApi, talkLiftWebhookApi } = credentials;
	return [
		{
			...talkLiftApi,
			type: 'talkLiftApi',
			data: passwordData(sandbox),
		},
		{ ...talkLiftWebhookApi, type: 'talkLiftWebhookApi', data: { ...webhookLogin } },
	];
}

/** The mail server that the example flows send to. */
export const smtpFile = ({ port }: { port: number }) => ({
	id: 'smtp',
	name: 'SMTP account',
	type: 'smtp',
	data: { host: '127.0.0.1', port, secure: false, disableStartTls: true, user: '', password: '' },
});

/** The chat model that the example flows ask. */
export const openAiFile = ({ url }: { url: string }) => ({
	id: 'openAi',
	name: 'OpenAI account',
	type: 'openAiApi',
	data: { apiKey: 'none', url },
});
