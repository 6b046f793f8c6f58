import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';

/**
 * What can be known of the webhook credential before TalkLift calls: whether TalkLift could send this
 * user and password at all. n8n shows the message when its 'Retry' button is pressed and on saving.
 */
export async function checkWebhookCredential({
	data,
}: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const user = String(data?.user ?? '');
	const password = String(data?.password ?? '');
	const reject = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });
	if (user === '') return reject("'User' is empty. Enter the user that TalkLift sends.");
	if (password === '')
		return reject("'Password' is empty. Enter the password that TalkLift sends.");
	// Basic auth writes "user:password": what follows the first colon counts as the password.
	if (user.includes(':')) return reject("'User' can't contain a colon. Choose another one.");
	return { status: 'OK', message: 'Looks complete. Enter the same user and password in TalkLift.' };
}
