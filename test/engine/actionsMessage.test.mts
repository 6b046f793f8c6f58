import type { IDataObject } from 'n8n-workflow';

import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

const flow = (parameters: object, trigger: object = {}) =>
	buildFlow(
		'send',
		[
			triggerNode({ events: ['slotFilled'], ...trigger }),
			talkLiftNode('Send', {
				resource: 'message',
				operation: 'send',
				message: 'Hi',
				...parameters,
			}),
		],
		['TalkLift Trigger → Send'],
	);

async function send(parameters: object, trigger: object = {}, changes: object = {}) {
	const { item, session } = await bench.answer();
	const given = { json: { ...item.json, ...changes } };
	const { error, json } = await bench.run(flow(parameters, trigger), [[given]]);
	const call = bench.sandbox
		.traffic()
		.flatMap((entry) => (entry.kind === 'call' && entry.endpoint === 'message' ? [entry] : []))
		.at(-1);
	const body = call && (JSON.parse(call.request) as IDataObject);
	return { error, session, body, given: error ? undefined : json('Send')[0] };
}

describe('Message: Send', () => {
	test('sends the text to the session of the event, with the documented fields', async () => {
		const { body, session, given } = await send({ message: '={{ $json.slot_label }}: checking' });
		const sent = {
			session_id: session,
			channel: 'WEB',
			sender: 'BOT',
			text: 'Membership Number: checking',
			org_id: 900,
			project_id: 1,
		};
		expect(body).toEqual(sent);
		expect(given).toEqual({ ...sent, response: expect.anything() });
	});

	test('leaves out what TalkLift rejects a text for: NUL, and half of an emoji', async () => {
		const { body } = await send({ message: '={{ "Hel\\u0000lo \\ud83d😀" }}' });
		expect(body?.text).toBe('Hello 😀');
	});

	test.each(['  \n', '={{ "" }}', '={{ "\\u0000" }}', '={{ $json.nothing }}', '={{ null }}'])(
		'refuses %j as a text, by its name',
		async (message) => {
			const { error, body } = await send({ message });
			expect(error?.message).toBe("'Text' is empty");
			expect(body).toBeUndefined();
		},
	);

	test('takes buttons from the fields; an answer without a payload answers with its title', async () => {
		const { body } = await send({
			buttons: {
				button: [
					{ type: 'postback', title: 'Yes', payload: 'yes' },
					{ type: 'postback', title: 'No' },
					{ type: 'web_url', title: 'Terms', url: 'https://example.com/terms' },
				],
			},
		});
		expect(body?.buttons).toEqual([
			{ type: 'postback', title: 'Yes', payload: 'yes' },
			{ type: 'postback', title: 'No', payload: 'No' },
			{ type: 'web_url', title: 'Terms', url: 'https://example.com/terms' },
		]);
	});

	test.each<[string, string]>([
		['JSON', '[{"type": "postback", "title": "Yes", "payload": "Yes"}]'],
		['JSON by an expression', '={{ JSON.stringify([{ title: "Yes", payload: "Yes" }]) }}'],
		['a list by an expression', '={{ [{ title: "Yes", payload: "Yes" }] }}'],
		['a list of titles', '["Yes"]'],
	])('takes buttons as %s', async (_, buttonsJson) => {
		const { body } = await send({ specifyButtons: 'json', buttonsJson });
		expect(body?.buttons).toEqual([{ type: 'postback', title: 'Yes', payload: 'Yes' }]);
	});

	test.each<[string, object, string, string]>([
		[
			'no title',
			{ type: 'postback', title: ' ', payload: 'x' },
			'Button 2 has no title',
			'Buttons',
		],
		['no address', { type: 'web_url', title: 'Go' }, "Button 2 ('Go') has no URL", 'Buttons'],
		[
			'an address of another kind',
			{ type: 'web_url', title: 'Go', url: 'javascript:alert(1)' },
			"Button 2 ('Go') has a URL that is not a web address: it must begin with http:// or https://",
			'Buttons',
		],
	])('names the button with %s, and nothing is sent', async (_, button, message, field) => {
		const first = { type: 'postback', title: 'Yes', payload: 'yes' };
		const { error, body } = await send({ buttons: { button: [first, button] } });
		expect(error?.message).toBe(message);
		expect(error?.description).toBe(`Check '${field}'. Nothing was sent.`);
		expect(body).toBeUndefined();
	});

	test.each<[string, string]>([
		['Yes, No', 'The buttons are not a JSON list'],
		['[{"title": "Yes"}]', "Button 1 ('Yes') has no payload"],
		[
			'[{"type": "call", "title": "Yes"}]',
			"Button 1 ('Yes') has an unknown type: use 'postback' or 'web_url'",
		],
		['={{ [7] }}', 'Button 1 is not an object with a type and a title'],
	])('names what is wrong with %j, and nothing is sent', async (buttonsJson, message) => {
		const { error, body } = await send({ specifyButtons: 'json', buttonsJson });
		expect(error?.message).toBe(message);
		expect(error?.description).toContain("'Buttons (JSON)'");
		expect(body).toBeUndefined();
	});

	test.each<[string, object, object, object, string]>([
		["the item's own channel", {}, {}, { channel: 'MESSENGER' }, 'MESSENGER'],
		[
			"the trigger's, where the item tells none",
			{},
			{ channel: 'MESSENGER' },
			{ channel: undefined },
			'MESSENGER',
		],
		[
			'the one in the options first of all',
			{ options: { channel: 'WEB' } },
			{ channel: 'MESSENGER' },
			{ channel: 'MESSENGER' },
			'WEB',
		],
		[
			'Web, where nobody tells',
			{ eventSource: 'inputItem' },
			{ channel: 'MESSENGER' },
			{ channel: undefined },
			'WEB',
		],
		['one the API knows, whatever the item says', {}, {}, { channel: 'SMS' }, 'WEB'],
	])('goes out on %s', async (_, parameters, trigger, changes, channel) => {
		const { body } = await send(parameters, trigger, changes);
		expect(body?.channel).toBe(channel);
	});
});

describe('On Messenger', () => {
	/** What n8n shows above the output of the node. */
	async function hintsOf(parameters: object, channel = 'MESSENGER'): Promise<string[]> {
		const { item } = await bench.answer();
		const ran = await bench.run(flow({ ...parameters, options: { channel } }), [[item, item]]);
		expect(ran.json('Send')).toHaveLength(2);
		return ran.hints('Send');
	}
	const buttons = (count: number, title: string) => ({
		specifyButtons: 'json',
		buttonsJson: JSON.stringify(Array.from({ length: count }, () => title)),
	});

	test.each<[string, object, string]>([
		['a long text', { message: 'x'.repeat(2_001) }, '2000 characters'],
		['many buttons', buttons(14, 'Yes'), '13 buttons'],
		['a long title', buttons(2, 'x'.repeat(21)), '20 characters'],
	])('%s is sent whole, and a hint says once what is not shown', async (_, parameters, limit) => {
		expect(await hintsOf(parameters)).toEqual([expect.stringContaining(limit)]);
		expect(bench.sandbox.oracle.summary().messages).toBe(2);
		expect(await hintsOf(parameters, 'WEB')).toEqual([]);
	});

	test('no more is said above the output than anybody reads: five hints', async () => {
		const { item } = await bench.answer();
		const given = Array.from({ length: 7 }, (_, index) => ({
			json: { ...item.json, value: 'x'.repeat(2_001 + index) },
		}));
		const message = { message: '={{ $json.value }}', options: { channel: 'MESSENGER' } };
		const { hints, json } = await bench.run(flow(message), [given]);
		expect(json('Send')).toHaveLength(7);
		expect(hints('Send').map((hint) => /has (\d+)/.exec(hint)?.[1])).toEqual([
			'2001',
			'2002',
			'2003',
			'2004',
			'2005',
		]);
	});

	test('what fits is sent without a hint', async () => {
		const parameters = { message: 'é'.repeat(2_000), ...buttons(13, 'x'.repeat(20)) };
		expect(await hintsOf(parameters)).toEqual([]);
	});
});

test.each([
	'=Hello {{ $json.slot }}',
	'={{ String($json.nothing) }}',
	'={{ " " + $json.nothing + " " }}',
])('A text that shows a mistake in its expression is not sent: %s', async (message) => {
	const { error, body } = await send({ message });
	expect(error?.message).toMatch(/^'Text' says "(\[object Object\]|undefined)"$/);
	expect(error?.description).toContain('Nothing was sent.');
	expect(body).toBeUndefined();
});

test.each(['={{ " " + $json.value + " " }}', '={{ $json.value }}\n', '=  {{ $json.value }}'])(
	'A text that looks like a mistake is sent when the user has typed just that: %j',
	async (message) => {
		const { body } = await send({ message }, {}, { value: 'undefined' });
		expect(body?.text).toMatch(/^\s*undefined\s*$/);
	},
);
