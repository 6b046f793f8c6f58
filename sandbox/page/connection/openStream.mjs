/** How many attempts in a row have to fail before the sandbox counts as stopped. */
const attemptsBeforeStopped = 3;
const longestPauseMs = 4000;
/** Entries that come in quick succession are handed over together: one rendering for all of them. */
const collectMs = 40;

/**
 * Listens to what happens in the sandbox, and keeps trying when the connection is lost.
 * @param {object} listener
 * @param {(link: 'live' | 'reconnecting' | 'stopped') => void} listener.onLink
 * @param {(state: object) => void} listener.onState
 * @param {(entries: object[]) => void} listener.onTraffic
 * @param {(conversation: object) => void} listener.onConversation
 * @returns {() => void} ends it
 */
export function openStream({ onLink, onState, onTraffic, onConversation }) {
	let source;
	let retry;
	let failed = 0;
	let collected = [];
	let handOver;

	const collect = (entry) => {
		collected.push(entry);
		handOver ??= setTimeout(() => {
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
			retry = setTimeout(connect, Math.min(500 * failed, longestPauseMs));
		};
		source.addEventListener('state', ({ data }) => onState(JSON.parse(data)));
		source.addEventListener('traffic', ({ data }) => collect(JSON.parse(data)));
		source.addEventListener('conversation', ({ data }) => onConversation(JSON.parse(data)));
	};

	connect();
	return () => {
		clearTimeout(retry);
		clearTimeout(handOver);
		source.close();
	};
}
