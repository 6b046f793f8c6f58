/** @import { TargetedEvent, TargetedMouseEvent } from 'preact' */
import { html, useEffect, useRef } from '../preact.mjs';
import { Icon } from './Icon.mjs';

/** @type {readonly [string, string][]} */
const keys = [
	['/', 'write a message'],
	['Enter', 'send it'],
	['Shift + Enter', 'a new line'],
	['↑', 'in an empty field: your last message again'],
	['Esc', 'leave the field, close what is open'],
	['c', 'chat'],
	['t', 'traffic'],
	['l', 'load'],
	['s', 'settings'],
	['n', 'start the conversation again'],
	['↑ ↓', 'in the traffic: from entry to entry, Enter opens'],
	['Ctrl + Enter', 'in an edited event: replay it'],
	['?', 'this help'],
];

/** @param {{ open: boolean, close: () => void, keysOn: boolean, setKeysOn: (on: boolean) => void }} props */
export function Help({ open, close, keysOn, setKeysOn }) {
	const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
	useEffect(() => {
		if (open && !dialog.current?.open) dialog.current?.showModal();
		if (!open && dialog.current?.open) dialog.current.close();
	}, [open]);
	/** @param {TargetedMouseEvent<HTMLDialogElement>} event */
	const onBackdrop = (event) => event.target === dialog.current && close();
	/** @param {TargetedEvent<HTMLInputElement>} event */
	const onSwitch = (event) => setKeysOn(event.currentTarget.checked);

	return html`<dialog
		class="help"
		ref=${dialog}
		aria-labelledby="help-title"
		onClose=${close}
		onClick=${onBackdrop}
	>
		<div class="helpBody">
			<header>
				<h2 id="help-title">A TalkLift to talk to</h2>
				<button class="iconButton" type="button" aria-label="Close help" onClick=${close}>
					<${Icon} name="close" />
				</button>
			</header>
			<ol class="steps">
				<li>Choose a bot and answer its questions, as a customer would.</li>
				<li>
					Answers marked <span class="flowTag"><${Icon} name="flow" />flow</span> are sent to your
					n8n flow as an event. It accepts the answer, and the bot moves on, or tells the customer
					what is wrong.
				</li>
				<li>
					Traffic shows each event, each call that comes back, and what either of them answered.
					Events can be edited and replayed, also to n8n's test URL.
				</li>
				<li>Load sends in a crowd, and draws how your flow bears it.</li>
				<li>
					Settings say where events go, make things go wrong on purpose, and choose TalkLift's
					dialect.
				</li>
			</ol>
			<h3>Keys</h3>
			<dl class="keys">
				${keys.map(
					([key, meaning]) =>
						html`<div key=${key}>
							<dt>${key.split(' + ').map((one) => html`<kbd key=${one}>${one}</kbd>`)}</dt>
							<dd>${meaning}</dd>
						</div>`,
				)}
			</dl>
			<label class="check">
				<input type="checkbox" checked=${keysOn} onChange=${onSwitch} />
				Single letters as keys
			</label>
		</div>
	</dialog>`;
}
