/** @import { Dispatch } from 'preact/hooks' */
/** @import { Happening, PageState } from './pageState.mjs' */
import { useEffect, useMemo, useReducer, useRef } from '../preact.mjs';
import { openStream } from './openStream.mjs';
import { initialState, reduce } from './pageState.mjs';
import { writeRequests } from './writeRequests.mjs';

/**
 * The page's connection with the sandbox: what is known of it, and what can be asked of it. Nothing
 * here throws: whatever the sandbox refuses ends up in `state.note`.
 */
export function useSandbox() {
	/** @type {[PageState, Dispatch<Happening>]} */
	const [state, dispatch] = useReducer(reduce, initialState);
	const latest = useRef(state);
	latest.current = state;
	const ask = useMemo(() => writeRequests(() => latest.current, dispatch), []);

	useEffect(
		() =>
			openStream({
				onLink(link) {
					dispatch({ type: 'link', link });
					if (link === 'live') void ask.catchUp();
				},
				onState: (sandbox) => dispatch({ type: 'sandbox', sandbox }),
				onTraffic(entries) {
					const receivedAt = performance.now();
					const stamped = entries.map((entry) => ({ ...entry, receivedAt }));
					dispatch({ type: 'traffic', entries: stamped });
				},
				onConversation: (conversation) => dispatch({ type: 'conversation', conversation }),
				onLoad: (load) => dispatch({ type: 'load', load }),
			}),
		[],
	);

	return { state, ask };
}
