/**
 * @import { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact'
 * @import { IconName } from './Icon.mjs'
 */
import { html, useRef } from '../preact.mjs';
import { Icon } from './Icon.mjs';

/**
 * A button that unfolds a few choices. Esc, a choice, or going elsewhere folds it up again.
 * @param {object} props
 * @param {string} props.name
 * @param {IconName} props.icon
 * @param {readonly { name: string, hint: string, choose: () => void }[]} props.choices
 */
export function Menu({ name, icon, choices }) {
	const box = useRef(/** @type {HTMLDetailsElement | null} */ (null));
	const fold = () => {
		if (box.current) box.current.open = false;
	};
	const toButton = () => {
		fold();
		box.current?.querySelector('summary')?.focus();
	};
	/** @param {TargetedKeyboardEvent<HTMLElement>} event */
	const onKeyDown = (event) => {
		if (event.key !== 'Escape' || !box.current?.open) return;
		event.preventDefault();
		toButton();
	};
	/** @param {TargetedFocusEvent<HTMLElement>} event */
	const onFocusOut = ({ relatedTarget }) => {
		const stays = relatedTarget instanceof Node && box.current?.contains(relatedTarget);
		if (!stays) fold();
	};
	return html`<details class="menu" ref=${box} onKeyDown=${onKeyDown} onfocusout=${onFocusOut}>
		<summary class="button quietButton" title=${name}>
			<${Icon} name=${icon} /><span>${name}</span>
		</summary>
		<ul>
			${choices.map(
				(choice) =>
					html`<li key=${choice.name}>
						<button
							type="button"
							onClick=${() => {
								toButton();
								choice.choose();
							}}
						>
							<b>${choice.name}</b> <small>${choice.hint}</small>
						</button>
					</li>`,
			)}
		</ul>
	</details>`;
}
