import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** Checked by the TalkLift Trigger against incoming requests; nothing is ever sent with it. */
export class TalkLiftWebhookApi implements ICredentialType {
	name = 'talkLiftWebhookApi';

	displayName = 'TalkLift Webhook API';

	icon: Icon = { light: 'file:../icons/talklift.svg', dark: 'file:../icons/talklift.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-talklift/n8n-nodes-talklift#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'Think up a user and a password, and enter the same two in TalkLift: project → Integrations → Webhook',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			placeholder: 'e.g. talklift',
			default: '',
			required: true,
			description: "The user in TalkLift's webhook form; it cannot contain a colon",
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: "The password in TalkLift's webhook form",
		},
	];
}
