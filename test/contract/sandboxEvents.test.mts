import type { Bot } from '../../sandbox/bot.mts';
import { slot } from '../../sandbox/bots/slot.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { documentedEvent } from '../fixtures/events.mts';
import { call, paths } from './call.mts';
import { startReceiver } from './startReceiver.mts';
import type { Receiver } from './startReceiver.mts';

const login = { user: 'talklift', password: 'colon : and ümlaut' };

/** The documented "Policy renewal": one slot, and a project and org as in the sample. */
const documentedRenewal: Bot = {
	id: 'documented',
	name: 'Documented renewal',
	description: '',
	greeting: 'Hello',
	org: 900,
	project: 1,
	slotStates: 'asked',
	modules: [
		{
			name: 'Policy renewal',
			story: 14301,
			closing: 'Done',
			steps: [{ ask: slot({ id: 57981, label: 'Please enter your policy number', order: 0 }) }],
		},
	],
};

/** Ids become "id 1", "id 2" in the order they appear, times "a time": what is left must be the same. */
function withoutIds(event: object): unknown {
	const ids = new Map<unknown, string>();
	const named = (id: unknown) => {
		if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
		return ids.get(id);
	};
	const idKeys = new Set(['session', 'story_state']);
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+03:00$/;
	const text = JSON.stringify(event, (key, value: unknown) => {
		if (idKeys.has(key))
			return typeof value === 'number' ? `session or story: ${typeof value}` : value;
		if (typeof value === 'string' && time.test(value)) return 'a time';
		if (typeof value !== 'object' || value === null || !('id' in value)) return value;
		return 'label' in value ? value : { ...value, id: named(value.id) };
	});
	return JSON.parse(text);
}

/** Every key with its place, in order. */
function keysOf(value: unknown, place = ''): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		`${place}.${key}`,
		...keysOf(inner, `${place}.${key}`),
	]);
}

describe('the events that the sandbox sends', () => {
	let receiver: Receiver;
	let sandbox: Sandbox;

	beforeEach(async () => {
		receiver = await startReceiver();
		sandbox = await startSandbox({ webhook: { url: receiver.url, ...login } });
	});
	afterEach(async () => {
		await sandbox.close();
		await receiver.close();
	});

	const events = () => receiver.received.map(({ body }) => JSON.parse(body));

	async function answerMembershipNumber(number: string) {
		const { session } = sandbox.startConversation('claim');
		await sandbox.say(session, 'Mr Awesome Customer');
		await sandbox.say(session, 'username@gmail.com');
		await sandbox.say(session, number);
		return session;
	}

	test('are the documented slot filling sample, but for ids and times', async () => {
		await answerMembershipNumber('209192092');
		const [event] = events();
		const documented = documentedEvent('slot-filled');
		expect(withoutIds(event)).toEqual(withoutIds(documented));
		expect(keysOf(event)).toEqual(keysOf(documented));
	});

	test('are the documented general sample, but for ids and times', async () => {
		const documentedSandbox = await startSandbox({
			bots: [documentedRenewal],
			webhook: { url: receiver.url },
		});
		const { session } = documentedSandbox.startConversation('documented');
		await documentedSandbox.say(session, 'ncsp/ik/2018/081463');
		await documentedSandbox.close();
		const [event] = events();
		const documented = documentedEvent('module-completed');
		expect(withoutIds(event)).toEqual(withoutIds(documented));
		expect(keysOf(event)).toEqual(keysOf(documented));
	});

	test('keep the trap of the sample: two slot states of one slot, of which one waits', async () => {
		await answerMembershipNumber('209192092');
		const states = events()[0].payload[0].slot_state.slot_states;
		expect(states.map(({ slot }: { slot: number }) => slot)).toEqual([5444, 3442, 3442]);
		const ids = states.map(({ id }: { id: number }) => id);
		expect(new Set(ids).size).toBe(3);
		const waiting = states.filter((state: { waiting_response: boolean }) => state.waiting_response);
		expect(waiting).toEqual([expect.objectContaining({ slot_label: 'Membership Number' })]);
	});

	test('are posted as JSON with Basic auth, and without any header TalkLift does not send', async () => {
		await answerMembershipNumber('209192092');
		const [request] = receiver.received;
		expect(request?.method).toBe('POST');
		expect(request?.path).toBe('/webhook/talklift');
		expect(request?.headers['content-type']).toBe('application/json');
		const expected = Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64');
		expect(request?.headers.authorization).toBe(`Basic ${expected}`);
		const usual = ['authorization', 'connection', 'content-length', 'content-type', 'host'];
		expect(Object.keys(request?.headers ?? {}).sort()).toEqual([...usual, 'user-agent']);
	});

	test('carry no Authorization header when the webhook has neither user nor password', async () => {
		sandbox.setWebhook({ url: receiver.url });
		await answerMembershipNumber('1');
		expect(receiver.received[0]?.headers).not.toHaveProperty('authorization');
	});

	test('are new for a new answer while the slot waits: the same state, another updated_at', async () => {
		const session = await answerMembershipNumber('12345');
		await sandbox.say(session, '12345');
		const [first, second] = events();
		expect(second.payload[0].slot_state.updated_at > first.payload[0].slot_state.updated_at).toBe(
			true,
		);
		expect(second.payload[0].slot_state.slot_states).toEqual(
			first.payload[0].slot_state.slot_states,
		);
	});

	test('are the same byte for byte when delivered again', async () => {
		await answerMembershipNumber('12345');
		const event = sandbox.deliveries()[0]?.event ?? 0;
		const again = await sandbox.deliverAgain(event);
		expect(again).toMatchObject({ event, attempt: 2, answer: { status: 200 } });
		expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
	});

	test('list all slots from the beginning where the bot is made for filling them', async () => {
		const { session } = sandbox.startConversation('callback');
		await sandbox.say(session, '209192092');
		const { slot_states: states } = events()[0].payload[0].slot_state;
		expect(states).toEqual([
			expect.objectContaining({
				slot_label: 'Membership Number',
				waiting_response: true,
				data: null,
			}),
			expect.objectContaining({ slot_label: 'Full Name', is_done: false, waiting_response: false }),
			expect.objectContaining({ slot_label: 'Email Address', is_done: false, data: null }),
			expect.objectContaining({ slot_label: 'Preferred Time', is_done: false, data: null }),
		]);
	});

	test('are filled by feedback before the bot asks: it goes to the first slot that is open', async () => {
		const token = sandbox.tokens.issue();
		const { session } = sandbox.startConversation('callback');
		await sandbox.say(session, '209192092');
		const { slot_states: states } = events()[0].payload[0].slot_state;
		const [number, name, email] = states;
		for (const [state, data] of [
			[name, 'Mr Awesome Customer'],
			[email, 'username@gmail.com'],
			[number, '209192092'],
		]) {
			const body = { ...state, data, is_done: true, waiting_response: false, project: 4, org: 900 };
			const answer = await call(sandbox.url + paths.feedback, { token, body });
			expect(answer.status).toBe(200);
		}
		const conversation = sandbox.conversation(session);
		expect(conversation.current).toMatchObject({ label: 'Preferred Time', state: 'asked' });
		expect(conversation.messages.map(({ text }) => text)).not.toContain('What is your full name?');
	});

	test('go to the webhook of their project', async () => {
		const other = await startReceiver();
		sandbox.setWebhook({ url: other.url }, 3);
		await answerMembershipNumber('1');
		const { session } = sandbox.startConversation('order');
		await sandbox.say(session, 'ada@example.com');
		await other.close();
		expect(receiver.received).toHaveLength(1);
		expect(other.received.map(({ body }) => JSON.parse(body).event_name)).toEqual([
			'SLOT-MODULE:Place an order',
		]);
	});

	test('are kept when there is no webhook, and the slot waits', async () => {
		sandbox.setWebhook(undefined, 1);
		const session = await answerMembershipNumber('209192092');
		const conversation = sandbox.conversation(session);
		expect(conversation.lastEvent).toMatchObject({ state: 'kept' });
		expect(conversation.current).toMatchObject({ label: 'Membership Number', state: 'review' });
		sandbox.setWebhook({ url: receiver.url }, 1);
		await sandbox.deliverAgain(conversation.lastEvent?.event ?? 0);
		expect(events()[0].payload[0].value).toBe('209192092');
		expect(sandbox.conversation(session).lastEvent).toMatchObject({
			state: 'answered',
			status: 200,
		});
	});

	test('leave the user waiting, and say why, when the receiver refuses, is silent or is not there', async () => {
		const refusing = await startReceiver({ status: 500, body: 'no' });
		const silent = await startReceiver({ silent: true });
		const impatient = await startSandbox({
			// As long as a busy machine may take to refuse.
			deliveryTimeoutMs: 2_000,
			webhook: { url: refusing.url },
		});
		const { session } = impatient.startConversation('order');
		await impatient.say(session, 'a');
		expect(impatient.conversation(session).lastEvent).toMatchObject({
			state: 'answered',
			status: 500,
		});
		impatient.setWebhook({ url: silent.url });
		const late = await impatient.say(session, 'b');
		expect(late?.failure?.reason).toBe('timeout');
		await silent.close();
		const gone = await impatient.say(session, 'c');
		expect(gone?.failure).toMatchObject({ reason: 'refused' });
		expect(impatient.conversation(session).current).toMatchObject({ state: 'review' });
		await impatient.close();
		await refusing.close();
	});

	test('refuses an address that cannot be posted to', () => {
		expect(() => sandbox.setWebhook({ url: 'ftp://example.com' })).toThrow(
			/http:\/\/ or https:\/\//,
		);
		expect(() => sandbox.setWebhook({ url: 'localhost' })).toThrow(/begins with/);
	});
});
