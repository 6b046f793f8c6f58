/**
 * @import { Delivery } from '../../delivery/outbox.mts'
 * @import { LoadWish, Replay } from './control.mjs'
 * @import { Desk } from './createDesk.mjs'
 */
import { control } from './control.mjs';
import { saveFile } from './saveFile.mjs';

/**
 * What is done with events and conversations beside talking.
 * @param {Desk} desk
 */
export function writeWorkbenchRequests({ now, dispatch, note, attempt, isDoubleClick }) {
	/**
	 * @param {(session: number) => Promise<Blob>} fetchIt
	 * @param {string} ending of the file's name
	 */
	const save = (fetchIt, ending) =>
		attempt(async () => {
			const { session, bot = 'session' } = now().conversation ?? {};
			if (session === undefined) return;
			const name = `${bot}-${session}.${ending}`;
			saveFile(await fetchIt(session), name);
			note(`Saved as ${name}`, 'good');
		});

	return {
		clearTraffic: () => dispatch({ type: 'cleared' }),
		/** @param {number} event */
		deliverAgain: async (event) =>
			!isDoubleClick(`event ${event}`) && (await attempt(() => control.deliverAgain(event))),
		/**
		 * @param {number} event
		 * @param {Replay} replay
		 * @returns {Promise<Delivery | undefined>} undefined when the sandbox would not
		 */
		async replay(event, replay) {
			/** @type {Delivery | undefined} */
			let delivery;
			await attempt(async () => {
				delivery = await control.replay(event, replay);
			});
			return delivery;
		},
		saveConversation: () => save(control.exportConversation, 'json'),
		saveTest: () => save(control.writeTest, 'test.yaml'),
		/** @param {LoadWish} wish */
		startLoad: (wish) =>
			attempt(async () => dispatch({ type: 'load', load: await control.startLoad(wish) })),
		stopLoad: () => attempt(control.stopLoad),
	};
}
