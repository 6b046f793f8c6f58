import { useEffect, useMemo, useReducer, useRef } from '../preact.mjs';
import { callSandbox } from './callSandbox.mjs';
import { openStream } from './openStream.mjs';
import { initialState, reduce } from './pageState.mjs';
import { readPlace, writePlace } from './place.mjs';

/** The same thing pressed again within this time is taken for a double click. */
const doubleClickMs = 450;

/**
 * The page's connection with the sandbox: what is known of it, and what can be asked of it. Nothing
 * here throws: whatever the sandbox refuses ends up in `state.note`.
 */
export function useSandbox() {
	const [state, dispatch] = useReducer(reduce, initialState);
	const latest = useRef(state);
	latest.current = state;
	const ask = useMemo(() => writeRequests(latest, dispatch), []);

	useEffect(
		() =>
			openStream({
				onLink(link) {
					dispatch({ type: 'link', link });
					if (link === 'live') ask.catchUp();
				},
				onState: (sandbox) => dispatch({ type: 'sandbox', sandbox }),
				onTraffic(entries) {
					const receivedAt = performance.now();
					const stamped = entries.map((entry) => ({ ...entry, receivedAt }));
					dispatch({ type: 'traffic', entries: stamped });
				},
				onConversation: (conversation) => dispatch({ type: 'conversation', conversation }),
			}),
		[],
	);

	return { state, ask };
}

function writeRequests(latest, dispatch) {
	/** Messages leave in the order they were written, each after the one before was taken. */
	let line = Promise.resolve();
	let pressed = { what: '', at: -Infinity };

	const note = (text, tone = 'plain') => dispatch({ type: 'noted', note: text && { text, tone } });

	async function attempt(work) {
		try {
			await work();
			return true;
		} catch (refusal) {
			note(refusal.message, 'bad');
			return false;
		}
	}

	/** The stream tells every change by itself; answers count only while there is none. */
	function take(conversation) {
		if (latest.current.link !== 'live') dispatch({ type: 'conversation', conversation });
	}

	function inLine(path, body) {
		const { session } = latest.current.conversation;
		const sent = line.then(() =>
			attempt(async () =>
				take(await callSandbox('POST', `conversations/${session}/${path}`, body)),
			),
		);
		line = sent;
		return sent;
	}

	function isDoubleClick(what) {
		const at = performance.now();
		const isDouble = what === pressed.what && at - pressed.at < doubleClickMs;
		if (!isDouble) pressed = { what, at };
		return isDouble;
	}

	async function open(conversation) {
		writePlace(conversation);
		dispatch({ type: 'opened', conversation });
	}

	return {
		note,
		/** Asks for all that may have been missed: on the first connection, and after each loss. */
		async catchUp() {
			const since = performance.now();
			await attempt(async () => {
				const entries = await callSandbox('GET', 'traffic');
				dispatch({ type: 'backlog', entries, since });
			});
			const { bot, session } = latest.current.conversation ?? readPlace();
			if (session !== undefined) {
				try {
					const conversation = await callSandbox('GET', `conversations/${session}`);
					if (latest.current.conversation) dispatch({ type: 'conversation', conversation });
					else await open(conversation);
					return;
				} catch (refusal) {
					if (refusal.status !== 404) return;
					writePlace(undefined);
					dispatch({ type: 'left' });
					note('The sandbox was started anew. Choose a bot to begin another conversation.');
					return;
				}
			}
			if (bot !== undefined) await this.start(bot);
		},
		start: async (bot) =>
			!isDoubleClick(`bot ${bot}`) &&
			(await attempt(async () => await open(await callSandbox('POST', 'conversations', { bot })))),
		leave() {
			writePlace(undefined);
			dispatch({ type: 'left' });
		},
		/** @returns whether the sandbox took it */
		say: async (text) => await inLine('say', { text }),
		/** For chips: says it, unless that was the second half of a double click. */
		suggest: async (text) => !isDoubleClick(text) && (await inLine('say', { text })),
		press: async (button) => !isDoubleClick(button.title) && (await inLine('press', { button })),
		deliverAgain: async (event) =>
			!isDoubleClick(`event ${event}`) &&
			(await attempt(async () => await callSandbox('POST', `events/${event}/deliver`))),
		setWebhook: (project, webhook) =>
			attempt(async () => {
				await callSandbox('PUT', `webhooks/${project}`, webhook);
				note(`Saved. Events of project ${project} now go to ${webhook.url}`, 'good');
			}),
		removeWebhook: (project) =>
			attempt(async () => {
				await callSandbox('DELETE', `webhooks/${project}`);
				note(`Events of project ${project} are kept here and go nowhere.`);
			}),
		setFault: (fault) =>
			attempt(async () => {
				await callSandbox('POST', 'faults', fault);
				note('Switched on.', 'good');
			}),
		clearFault: (number) =>
			attempt(async () => {
				await callSandbox('DELETE', number === undefined ? 'faults' : `faults/${number}`);
				note('Switched off.');
			}),
		setLatency: (ms) =>
			attempt(async () => {
				await callSandbox('PUT', 'latency', { ms });
				note(ms > 0 ? `Every call now takes at least ${ms} ms.` : 'Calls are answered at once.');
			}),
		revokeTokens: () =>
			attempt(async () => {
				const { revoked } = await callSandbox('POST', 'tokens/revoke');
				const tokens = revoked === 1 ? '1 token' : `${revoked} tokens`;
				note(`${tokens} revoked: whoever used one has to sign in again.`);
			}),
		reset: () =>
			attempt(async () => {
				await callSandbox('POST', 'reset');
				const entries = await callSandbox('GET', 'traffic');
				dispatch({ type: 'backlog', entries, since: performance.now() });
				note('Traffic, counts and faults are forgotten. Conversations go on.');
			}),
		clearTraffic: () => dispatch({ type: 'cleared' }),
	};
}
