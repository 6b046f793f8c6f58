/** @import { TargetedEvent, TargetedKeyboardEvent } from 'preact' */
import { useState } from '../preact.mjs';

/**
 * Makes a long list one stop for Tab: ↑ ↓, Home and End lead from entry to entry, Enter opens.
 * @param {readonly number[]} numbers of the entries that are drawn
 * @returns the entry at which Tab stops, and what listens on the list
 */
export function useEntryKeys(numbers) {
	const [chosen, setChosen] = useState(/** @type {number | undefined} */ (undefined));
	const stop = chosen !== undefined && numbers.includes(chosen) ? chosen : numbers.at(-1);

	/** @param {TargetedEvent<HTMLElement>} event */
	const onFocusIn = ({ target }) => {
		const number = readNumber(target);
		if (number !== undefined) setChosen(number);
	};

	/** @param {TargetedKeyboardEvent<HTMLElement>} event */
	const onKeyDown = (event) => {
		const from = readNumber(event.target);
		if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const at = numbers.indexOf(from);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: numbers.length - 1 }[event.key];
		const number = to === undefined ? undefined : numbers[to];
		if (number === undefined) return;
		event.preventDefault();
		const summary = event.currentTarget.querySelector(`summary[data-number="${number}"]`);
		if (summary instanceof HTMLElement) summary.focus();
	};

	return { stop, onFocusIn, onKeyDown };
}

/**
 * @param {EventTarget | null} target
 * @returns {number | undefined} the entry's, when it is one's headline
 */
function readNumber(target) {
	const number = target instanceof HTMLElement ? target.dataset.number : undefined;
	return number === undefined ? undefined : Number(number);
}
