import { useEffect, useState } from '../preact.mjs';

const key = 'talklift-sandbox-keys';

/**
 * Single keys as shortcuts, wherever nobody is typing. They can be switched off: who speaks to the
 * machine would press them by talking.
 * @param {Record<string, () => void>} actions key → what it does
 * @returns {[boolean, (on: boolean) => void]} whether they are on, and the switch
 */
export function useKeys(actions) {
	const [on, setOn] = useState(() => localStorage.getItem(key) !== 'off');

	useEffect(() => {
		/** @param {KeyboardEvent} event */
		const onKeyDown = (event) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			if (event.key === 'Escape' && isField(event.target)) event.target.blur();
			if (!on || isField(event.target) || document.querySelector('dialog[open]')) return;
			const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
			if (!action) return;
			event.preventDefault();
			action();
		};
		addEventListener('keydown', onKeyDown);
		return () => removeEventListener('keydown', onKeyDown);
	});

	/** @param {boolean} next */
	const turn = (next) => {
		localStorage.setItem(key, next ? 'on' : 'off');
		setOn(next);
	};
	return [on, turn];
}

/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLElement}
 */
function isField(target) {
	return (
		target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
	);
}
