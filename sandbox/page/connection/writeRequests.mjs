/** @import { Happening, PageState } from './pageState.mjs' */
import { createDesk } from './createDesk.mjs';
import { writeSettingsRequests } from './writeSettingsRequests.mjs';
import { writeTalkRequests } from './writeTalkRequests.mjs';
import { writeWorkbenchRequests } from './writeWorkbenchRequests.mjs';

/** @typedef {ReturnType<typeof writeRequests>} Ask what the page can ask of the sandbox */

/**
 * @param {() => PageState} now the page's latest state
 * @param {(happened: Happening) => void} dispatch
 */
export function writeRequests(now, dispatch) {
	const desk = createDesk(now, dispatch);
	return {
		...writeTalkRequests(desk),
		...writeWorkbenchRequests(desk),
		...writeSettingsRequests(desk),
		closeNote: () => dispatch({ type: 'noted', note: undefined }),
	};
}
