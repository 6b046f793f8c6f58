import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';

/**
 * What can be known of the webhook credential before TalkLift calls: whether TalkLift could send these
 * two at all. n8n shows the message when its 'Retry' button is pressed and on saving.
 */
export async function checkWebhookCredential({
	data,
}: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const user = String(data?.user ?? '');
	const password = String(data?.password ?? '');
	const refuse = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });
	if (user === '') return refuse("'User' is empty. Enter the user that TalkLift sends.");
	if (password === '')
		return refuse("'Password' is empty. Enter the password that TalkLift sends.");
	// Basic auth writes "user:password": what follows the first colon counts as the password.
	if (user.includes(':')) return refuse("'User' cannot contain a colon. Take another one.");
	return { status: 'OK', message: 'Complete. Enter the same user and password in TalkLift.' };
}
