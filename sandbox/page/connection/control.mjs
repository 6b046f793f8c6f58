/**
 * @import { Button } from '../../conversation/chatMessage.mts'
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { Delivery } from '../../delivery/outbox.mts'
 * @import { ShownWebhook } from '../../delivery/webhooks.mts'
 * @import { SetFault } from '../../faults/fault.mts'
 * @import { LoadProgress } from '../../load/loadProgress.mts'
 * @import { TrafficEntry } from '../../traffic/trafficEntry.mts'
 * @import { NewFault } from '../settings/readFault.mjs'
 */
import { callSandbox } from './callSandbox.mjs';
import { fetchFile } from './fetchFile.mjs';

/**
 * @typedef {object} NewWebhook as it is entered
 * @property {string} url
 * @property {string} user
 * @property {string} [password] kept as it is when left out
 *
 * @typedef {object} Replay
 * @property {unknown} [body] byte for byte what was sent when left out
 * @property {string} [url] the project's webhook when left out
 *
 * @typedef {object} LoadWish
 * @property {string} bot
 * @property {number} people
 * @property {number} seconds how long somebody waits before leaving
 */

/** The sandbox's control routes that the page uses: what each takes, and what it answers. */
export const control = {
	/** @type {() => Promise<TrafficEntry[]>} */
	traffic: () => callSandbox('GET', 'traffic'),
	/** @type {(bot: string) => Promise<Conversation>} */
	start: (bot) => callSandbox('POST', 'conversations', { bot }),
	/** @type {(session: number) => Promise<Conversation>} */
	conversation: (session) => callSandbox('GET', `conversations/${session}`),
	/** @type {(session: number, text: string) => Promise<Conversation>} */
	say: (session, text) => callSandbox('POST', `conversations/${session}/say`, { text }),
	/** @type {(session: number, button: Button) => Promise<Conversation>} */
	press: (session, button) => callSandbox('POST', `conversations/${session}/press`, { button }),
	/** @param {number} session */
	exportConversation: (session) => fetchFile(`conversations/${session}/export`),
	/** @param {number} session */
	writeTest: (session) => fetchFile(`conversations/${session}/test`),
	/** @type {(event: number) => Promise<Delivery>} */
	deliverAgain: (event) => callSandbox('POST', `events/${event}/deliver`),
	/** @type {(event: number, replay: Replay) => Promise<Delivery>} */
	replay: (event, replay) => callSandbox('POST', `events/${event}/replay`, replay),
	/** @type {(wish: LoadWish) => Promise<LoadProgress>} */
	startLoad: (wish) => callSandbox('POST', 'load', wish),
	/** @type {() => Promise<void>} */
	stopLoad: () => callSandbox('DELETE', 'load'),
	/** @type {(project: number, webhook: NewWebhook) => Promise<ShownWebhook>} */
	setWebhook: (project, webhook) => callSandbox('PUT', `webhooks/${project}`, webhook),
	/** @type {(project: number) => Promise<void>} */
	removeWebhook: (project) => callSandbox('DELETE', `webhooks/${project}`),
	/** @type {(fault: NewFault) => Promise<SetFault>} */
	setFault: (fault) => callSandbox('POST', 'faults', fault),
	/** @type {(number?: number) => Promise<void>} */
	clearFault: (number) =>
		callSandbox('DELETE', number === undefined ? 'faults' : `faults/${number}`),
	/** @type {(readings: Record<string, string>) => Promise<Record<string, string>>} */
	speak: (readings) => callSandbox('PUT', 'dialects', readings),
	/** @type {(ms: number) => Promise<{ ms: number }>} */
	setLatency: (ms) => callSandbox('PUT', 'latency', { ms }),
	/** @type {() => Promise<{ revoked: number }>} */
	revokeTokens: () => callSandbox('POST', 'tokens/revoke'),
	/** @type {() => Promise<void>} */
	reset: () => callSandbox('POST', 'reset'),
};
