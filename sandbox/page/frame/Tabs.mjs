/** @import { TargetedKeyboardEvent } from 'preact' */
import { html } from '../preact.mjs';

/** @type {Readonly<Record<string, number>>} */
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A tab list: one stop for Tab, arrow keys move within.
 * @param {object} props
 * @param {string} props.label
 * @param {{ id: string, name: string, badge?: number }[]} props.tabs `panel-<id>` is the panel's id
 * @param {string} props.chosen
 * @param {(id: string) => void} props.choose
 */
export function Tabs({ label, tabs, chosen, choose }) {
	/** @param {TargetedKeyboardEvent<HTMLElement>} event */
	const onKeyDown = (event) => {
		const at = tabs.findIndex(({ id }) => id === chosen);
		const step = steps[event.key];
		const to =
			event.key === 'Home'
				? 0
				: event.key === 'End'
					? tabs.length - 1
					: step && (at + step + tabs.length) % tabs.length;
		const tab = to === undefined ? undefined : tabs[to];
		if (!tab) return;
		event.preventDefault();
		choose(tab.id);
		document.getElementById(`tab-${tab.id}`)?.focus();
	};

	return html`<div class="tabs" role="tablist" aria-label=${label} onKeyDown=${onKeyDown}>
		${tabs.map(
			({ id, name, badge }) =>
				html`<button
					key=${id}
					type="button"
					role="tab"
					id="tab-${id}"
					aria-selected=${id === chosen ? 'true' : 'false'}
					aria-controls="panel-${id}"
					tabindex=${id === chosen ? 0 : -1}
					onClick=${() => choose(id)}
				>
					${name}${badge !== undefined && badge > 0 && html`<span class="badge" aria-label="${badge} on">${badge}</span>`}
				</button>`,
		)}
	</div>`;
}
