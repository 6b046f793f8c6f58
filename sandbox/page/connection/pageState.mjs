/** How many traffic entries the page remembers. */
const mostEntries = 1000;

export const initialState = {
	/** @type {'connecting' | 'live' | 'reconnecting' | 'stopped'} */
	link: 'connecting',
	/** What GET /sandbox/state answers. */
	sandbox: undefined,
	/** The conversation that is open. */
	conversation: undefined,
	/** Oldest first. */
	traffic: [],
	/** Entries up to this number have been cleared away. */
	clearedTo: 0,
	/** A sentence that tells how the latest thing asked of the sandbox went. */
	note: undefined,
};

/** The only place where the page's state changes: (state, what happened) → state. */
export function reduce(state, happened) {
	return happenings[happened.type](state, happened);
}

const happenings = {
	link: (state, { link }) => ({ ...state, link }),
	sandbox: (state, { sandbox }) => ({ ...state, sandbox }),
	traffic: (state, { entries }) => ({ ...state, traffic: merge(state.traffic, entries) }),
	/**
	 * All that the sandbox has kept. The stream is ahead of it, so what the stream brought meanwhile
	 * wins; a sandbox that was started anew counts from 1 again.
	 */
	backlog(state, { entries, since }) {
		const last = entries.at(-1)?.number ?? 0;
		const streamed = state.traffic.filter((entry) => entry.receivedAt >= since);
		const clearedTo = state.clearedTo > last ? 0 : state.clearedTo;
		return { ...state, clearedTo, traffic: merge(entries, streamed) };
	},
	opened: (state, { conversation }) => ({ ...state, conversation, note: undefined }),
	/** Conversations that others hold are none of this page's business. */
	conversation: (state, { conversation }) =>
		conversation.session === state.conversation?.session ? { ...state, conversation } : state,
	left: (state) => ({ ...state, conversation: undefined }),
	cleared: (state) => ({ ...state, clearedTo: state.traffic.at(-1)?.number ?? 0 }),
	noted: (state, { note }) => ({ ...state, note }),
};

function merge(known, news) {
	const byNumber = new Map(known.map((entry) => [entry.number, entry]));
	for (const entry of news) byNumber.set(entry.number, entry);
	const merged = [...byNumber.values()].sort((one, other) => one.number - other.number);
	return merged.slice(-mostEntries);
}
