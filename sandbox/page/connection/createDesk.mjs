/** @import { Happening, PageNote, PageState } from './pageState.mjs' */

/** The same thing pressed again within this time is taken for a double click. */
const doubleClickMs = 450;

/** @typedef {ReturnType<typeof createDesk>} Desk where all requests to the sandbox pass */

/**
 * @param {() => PageState} now the page's latest state
 * @param {(happened: Happening) => void} dispatch
 */
export function createDesk(now, dispatch) {
	let pressed = { what: '', at: -Infinity };

	/**
	 * Says how it went.
	 * @param {string} text
	 * @param {PageNote['tone']} [tone]
	 */
	const note = (text, tone = 'plain') => dispatch({ type: 'noted', note: { text, tone } });

	return {
		now,
		dispatch,
		note,
		/**
		 * @param {() => unknown} work
		 * @returns {Promise<boolean>} whether the sandbox did it; if not, a note says why
		 */
		async attempt(work) {
			try {
				await work();
				return true;
			} catch (error) {
				note(error instanceof Error ? error.message : String(error), 'bad');
				return false;
			}
		},
		/** @param {string} what is pressed */
		isDoubleClick(what) {
			const at = performance.now();
			const isDouble = what === pressed.what && at - pressed.at < doubleClickMs;
			if (!isDouble) pressed = { what, at };
			return isDouble;
		},
	};
}
