/**
 * @import { Button } from '../../conversation/chatMessage.mts'
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { Desk } from './createDesk.mjs'
 */
import { control } from './control.mjs';
import { readPlace, writePlace } from './place.mjs';
import { Refusal } from './Refusal.mjs';

/**
 * What a conversation asks of the sandbox.
 * @param {Desk} desk
 */
export function writeTalkRequests({ now, dispatch, note, attempt, isDoubleClick }) {
	/**
	 * Messages leave in the order they were written, each after the one before was taken.
	 * @type {Promise<unknown>}
	 */
	let line = Promise.resolve();

	/** @param {(session: number) => Promise<Conversation>} work */
	function inLine(work) {
		const session = now().conversation?.session;
		if (session === undefined) return Promise.resolve(false);
		const sent = line.then(() =>
			attempt(async () => {
				const conversation = await work(session);
				// The stream tells every change by itself; answers count only while there is none.
				if (now().link !== 'live') dispatch({ type: 'conversation', conversation });
			}),
		);
		line = sent;
		return sent;
	}

	/** @param {Conversation} conversation */
	function open(conversation) {
		writePlace(conversation);
		dispatch({ type: 'opened', conversation });
	}

	function leave() {
		writePlace(undefined);
		dispatch({ type: 'left' });
	}

	async function readBacklog() {
		const since = performance.now();
		dispatch({ type: 'backlog', entries: await control.traffic(), since });
	}

	/** @param {string} bot */
	const start = async (bot) =>
		!isDoubleClick(`bot ${bot}`) && (await attempt(async () => open(await control.start(bot))));

	/** @param {number} session */
	async function goOn(session) {
		try {
			const conversation = await control.conversation(session);
			if (now().conversation) dispatch({ type: 'conversation', conversation });
			else open(conversation);
		} catch (error) {
			if (!(error instanceof Refusal) || error.status !== 404) return;
			leave();
			note('The sandbox was started anew. Choose a bot to begin another conversation.');
		}
	}

	return {
		/** Asks for all that may have been missed: on the first connection, and after each loss. */
		async catchUp() {
			await attempt(readBacklog);
			const { bot, session } = now().conversation ?? readPlace();
			if (session !== undefined) await goOn(session);
			else if (bot !== undefined) await start(bot);
		},
		start,
		leave,
		/**
		 * @param {string} text
		 * @returns whether the sandbox took it
		 */
		say: (text) => inLine((session) => control.say(session, text)),
		/**
		 * For chips: says it, unless that was the second half of a double click.
		 * @param {string} text
		 */
		suggest: async (text) =>
			!isDoubleClick(text) && (await inLine((session) => control.say(session, text))),
		/** @param {Button} button */
		press: async (button) =>
			!isDoubleClick(button.title) && (await inLine((session) => control.press(session, button))),
	};
}
