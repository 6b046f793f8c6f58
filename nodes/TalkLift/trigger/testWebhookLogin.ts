import type { ICredentialsDecrypted, INodeCredentialTestResult } from 'n8n-workflow';

/**
 * The test of the credential `talkLiftWebhookApi`. Nobody can be asked whether its user and password are
 * the right ones, since they are checked against requests that come in. So it tells what would make the
 * trigger refuse every request.
 */
export async function testWebhookLogin({
	data = {},
}: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const { user, password } = data;
	if (!isFilled(user)) return refused("'User' is empty, so every request would be refused.");
	if (!isFilled(password))
		return refused("'Password' is empty, so every request would be refused.");
	if (user.includes(':'))
		return refused("'User' has a colon in it, which HTTP Basic auth can't carry.");
	return { status: 'OK', message: "Ready. Enter the same two in TalkLift's webhook form." };
}

function isFilled(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function refused(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}
