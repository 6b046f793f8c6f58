import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Sandbox } from '../../sandbox/sandbox.mts';

export interface Receiver {
	url: string;
	/** The events it got, newest last. */
	events: Event[];
	/** What it answers to events from now on. */
	status: number;
	/** false: takes events and does nothing about them. */
	decides: boolean;
	/** Sends a message to the user of a conversation. */
	say(place: Place, message: Message): Promise<void>;
	close(): Promise<void>;
}

interface Event {
	event_name: string;
	payload: [
		{
			value?: string;
			session: number;
			project: number;
			org: number;
			slot?: { validation_message: string };
			slot_state?: { slot_states: { waiting_response: boolean; is_done: boolean }[] };
		},
	];
}

/** A conversation, as far as a message needs to know it. */
type Place = Pick<Event['payload'][0], 'session' | 'org' | 'project'>;

export interface Message {
	text: string;
	buttons?: readonly object[];
}

/**
 * What a flow is to TalkLift: takes events, and calls the API back. Nine digits (or an e-mail address)
 * are accepted, any other answer is refused with the slot's own words; a completed module is thanked for.
 */
export async function startReceiver(sandbox: Sandbox, thanks: Message): Promise<Receiver> {
	const token = () => sandbox.tokens.issue();
	const call = async (path: string, body: object) => {
		const headers = { 'content-type': 'application/json', authorization: `Token ${token()}` };
		await fetch(sandbox.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
	};

	const say = async ({ session, org, project }: Place, message: Message) => {
		const place = { session_id: session, org_id: org, project_id: project };
		const sent = { ...place, channel: 'WEB', sender: 'BOT', buttons: [], ...message };
		await call('/api/v1/sessions/send_message/', sent);
	};

	const decide = async ({ payload: [entry] }: Event) => {
		const { value, project, org, slot, slot_state } = entry;
		if (value === undefined || !slot || !slot_state) return await say(entry, thanks);
		const state = slot_state.slot_states.find((one) => one.waiting_response && !one.is_done);
		if (!/^\d{9}$|@/.test(value)) {
			return await say(entry, { text: `${slot.validation_message}: ${value}` });
		}
		const done = { is_done: true, waiting_response: false, data: value, project, org };
		await call('/api/v1/session-slot-states/update_from_webhook/', { ...state, ...done });
	};

	const receiver = { url: '', events: [] as Event[], status: 200, decides: true, say };
	const server = createServer(async (request, response) => {
		const event = JSON.parse(await readText(request)) as Event;
		receiver.events.push(event);
		response.writeHead(receiver.status, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ received: event.payload.length }));
		if (receiver.status === 200 && receiver.decides) await decide(event);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return Object.assign(receiver, {
		url: `http://127.0.0.1:${port}/webhook/talklift`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	});
}

async function readText(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}
