/**
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { LoadProgress } from '../../load/loadProgress.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { TrafficEntry } from '../../traffic/trafficEntry.mts'
 */

/**
 * @typedef {'connecting' | 'live' | 'reconnecting' | 'stopped'} Link
 *
 * @typedef {TrafficEntry & { receivedAt?: number }} KnownEntry an entry, with the moment in which the
 *   stream brought it
 *
 * @typedef {object} PageNote a sentence that tells how the latest thing asked of the sandbox went
 * @property {string} text
 * @property {'plain' | 'good' | 'bad'} tone
 *
 * @typedef {object} PageState
 * @property {Link} link
 * @property {SandboxState} [sandbox] what GET /sandbox/state answers
 * @property {LoadProgress} [load] the latest load, running or ended
 * @property {Conversation} [conversation] the one that is open
 * @property {readonly KnownEntry[]} traffic oldest first
 * @property {number} clearedTo entries up to this number have been cleared away
 * @property {PageNote} [note]
 *
 * @typedef {{ type: 'link', link: Link }
 *   | { type: 'sandbox', sandbox: SandboxState }
 *   | { type: 'load', load: LoadProgress }
 *   | { type: 'traffic', entries: readonly KnownEntry[] }
 *   | { type: 'backlog', entries: readonly KnownEntry[], since: number }
 *   | { type: 'opened' | 'conversation', conversation: Conversation }
 *   | { type: 'left' | 'cleared' }
 *   | { type: 'noted', note: PageNote | undefined }} Happening
 */

/** How many traffic entries the page remembers. */
const mostEntries = 1000;

/** @type {PageState} */
export const initialState = { link: 'connecting', traffic: [], clearedTo: 0 };

/**
 * The only place where the page's state changes.
 * @param {PageState} state
 * @param {Happening} happened
 * @returns {PageState}
 */
export function reduce(state, happened) {
	switch (happened.type) {
		case 'link':
			return { ...state, link: happened.link };
		case 'sandbox':
			return {
				...state,
				sandbox: happened.sandbox,
				load: newer(happened.sandbox.load, state.load),
			};
		case 'load':
			return { ...state, load: newer(happened.load, state.load) };
		case 'traffic':
			return { ...state, traffic: merge(state.traffic, happened.entries) };
		case 'backlog':
			return takeBacklog(state, happened);
		case 'opened':
			return { ...state, conversation: happened.conversation, note: undefined };
		case 'conversation':
			// Conversations that others hold are none of this page's business.
			return happened.conversation.session === state.conversation?.session
				? { ...state, conversation: happened.conversation }
				: state;
		case 'left':
			return { ...state, conversation: undefined };
		case 'cleared':
			return { ...state, clearedTo: state.traffic.at(-1)?.number ?? 0 };
		case 'noted':
			return { ...state, note: happened.note };
	}
}

/**
 * All that the sandbox has kept. The stream is ahead of it, so what the stream brought meanwhile wins;
 * a sandbox that was started anew counts from 1 again.
 * @param {PageState} state
 * @param {{ entries: readonly KnownEntry[], since: number }} backlog
 * @returns {PageState}
 */
function takeBacklog(state, { entries, since }) {
	const last = entries.at(-1)?.number ?? 0;
	const streamed = state.traffic.filter(({ receivedAt = -Infinity }) => receivedAt >= since);
	const clearedTo = state.clearedTo > last ? 0 : state.clearedTo;
	return { ...state, clearedTo, traffic: merge(entries, streamed) };
}

/**
 * The state of the sandbox and the load's own news come on different ways: the later of the two counts.
 * @param {LoadProgress | undefined} news
 * @param {LoadProgress | undefined} known
 */
function newer(news, known) {
	const isOld = news && known && news.startedAt === known.startedAt && news.ms < known.ms;
	return isOld ? known : news;
}

/**
 * @param {readonly KnownEntry[]} known
 * @param {readonly KnownEntry[]} news
 */
function merge(known, news) {
	const byNumber = new Map(known.map((entry) => [entry.number, entry]));
	for (const entry of news) byNumber.set(entry.number, entry);
	const merged = [...byNumber.values()].sort((one, other) => one.number - other.number);
	return merged.slice(-mostEntries);
}
