import { TalkLiftTrigger } from '../../../nodes/TalkLift/TalkLiftTrigger.node.ts';

const { checkWebhookCredential } = new TalkLiftTrigger().methods.credentialTest;
const check = async (data?: object) =>
	await checkWebhookCredential({
		...{ id: '1', name: 'login', type: 'talkLiftWebhookApi' },
		data: data as never,
	});

describe("The webhook credential's test", () => {
	test.each<[string, object | undefined, string]>([
		['without data', undefined, "'User' is empty."],
		['without a user', { user: '', password: 'x' }, "'User' is empty."],
		['without a password', { user: 'talklift' }, "'Password' is empty."],
		[
			'with a colon in the user',
			{ user: 'talk:lift', password: 'x' },
			"'User' can't contain a colon.",
		],
	])('says what TalkLift could never send: %s', async (_, data, words) => {
		const { status, message } = await check(data);
		expect(status).toBe('Error');
		expect(message).toContain(words);
	});

	test('takes what can be sent, a colon in the password included', async () => {
		expect((await check({ user: 'talklift', password: 'a:b' })).status).toBe('OK');
	});
});
