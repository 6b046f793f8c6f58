/** @import { TargetedKeyboardEvent } from 'preact' */
import { Icon } from '../frame/Icon.mjs';
import { withValue } from '../frame/withValue.mjs';
import { html, useRef, useState } from '../preact.mjs';

/**
 * Where one types. Enter sends, Shift+Enter makes a new line, ↑ in the empty field brings back what was
 * sent last.
 * @param {object} props
 * @param {string} props.name whom one writes to
 * @param {(text: string) => Promise<boolean>} props.say tells whether it was taken
 */
export function Composer({ name, say }) {
	const [text, setText] = useState('');
	const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
	const last = useRef('');

	/** @param {Event} [event] */
	const send = async (event) => {
		event?.preventDefault();
		if (text.trim() === '') return;
		last.current = text;
		setText('');
		field.current?.focus();
		const taken = await say(text);
		if (!taken) setText((typed) => (typed === '' ? text : typed));
	};

	/** @param {TargetedKeyboardEvent<HTMLTextAreaElement>} event */
	const onKeyDown = (event) => {
		if (event.isComposing) return;
		if (event.key === 'Enter' && !event.shiftKey) {
			event.preventDefault();
			if (!event.repeat) void send();
		}
		if (event.key === 'ArrowUp' && text === '' && last.current !== '') {
			event.preventDefault();
			setText(last.current);
		}
	};

	return html`<form class="composer" onSubmit=${send}>
		<label class="unseen" for="composer">Message to ${name}</label>
		<textarea
			id="composer"
			ref=${field}
			rows="1"
			placeholder="Write to ${name}"
			autocomplete="off"
			enterkeyhint="send"
			value=${text}
			onInput=${withValue(setText)}
			onKeyDown=${onKeyDown}
		></textarea>
		<button class="sendButton" type="submit" aria-label="Send" disabled=${text.trim() === ''}>
			<${Icon} name="send" />
		</button>
	</form>`;
}
