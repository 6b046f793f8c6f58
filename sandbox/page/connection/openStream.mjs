/**
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { LoadProgress } from '../../load/loadProgress.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { TrafficEntry } from '../../traffic/trafficEntry.mts'
 */

/** How many attempts in a row have to fail before the sandbox counts as stopped. */
const attemptsBeforeStopped = 3;
const longestPauseMs = 4000;
/** Entries that come in quick succession are handed over together: one rendering for all of them. */
const collectMs = 40;

/**
 * Listens to what happens in the sandbox, and keeps trying when the connection is lost.
 * @param {object} listener
 * @param {(link: 'live' | 'reconnecting' | 'stopped') => void} listener.onLink
 * @param {(state: SandboxState) => void} listener.onState
 * @param {(entries: TrafficEntry[]) => void} listener.onTraffic
 * @param {(conversation: Conversation) => void} listener.onConversation
 * @param {(load: LoadProgress) => void} listener.onLoad
 * @returns {() => void} ends it
 */
export function openStream({ onLink, onState, onTraffic, onConversation, onLoad }) {
	/** @type {EventSource} */
	let source;
	/** @type {number | undefined} */
	let retry;
	let failed = 0;
	/** @type {TrafficEntry[]} */
	let collected = [];
	/** @type {number | undefined} */
	let handOver;

	/** @param {TrafficEntry} entry */
	const collect = (entry) => {
		collected.push(entry);
		handOver ??= window.setTimeout(() => {
			const entries = collected;
			collected = [];
			handOver = undefined;
			onTraffic(entries);
		}, collectMs);
	};

	const connect = () => {
		source = new EventSource('/sandbox/stream');
		source.onopen = () => {
			failed = 0;
			onLink('live');
		};
		source.onerror = () => {
			source.close();
			failed += 1;
			onLink(failed >= attemptsBeforeStopped ? 'stopped' : 'reconnecting');
			retry = window.setTimeout(connect, Math.min(500 * failed, longestPauseMs));
		};
		listen('state', onState);
		listen('traffic', collect);
		listen('conversation', onConversation);
		listen('load', onLoad);
	};

	/**
	 * @template News
	 * @param {string} name
	 * @param {(news: News) => void} take
	 */
	const listen = (name, take) =>
		source.addEventListener(name, (/** @type {MessageEvent<string>} */ { data }) => {
			/** @type {unknown} */
			const news = JSON.parse(data);
			take(/** @type {News} */ (news));
		});

	connect();
	return () => {
		clearTimeout(retry);
		clearTimeout(handOver);
		source.close();
	};
}
