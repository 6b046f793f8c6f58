/** @import { PageNote } from '../connection/pageState.mjs' */
import { html, useEffect } from '../preact.mjs';
import { Icon } from './Icon.mjs';

const shownMs = 6000;

/**
 * How the latest thing asked of the sandbox went. What was refused stays until it is closed.
 * @param {{ note: PageNote | undefined, close: () => void }} props
 */
export function Note({ note, close }) {
	useEffect(() => {
		if (!note || note.tone === 'bad') return;
		const timer = setTimeout(close, shownMs);
		return () => clearTimeout(timer);
	}, [note]);

	return html`<div class="noteArea" role="status">
		${
			note &&
			html`<div class="note" data-tone=${note.tone}>
				<p>${note.text}</p>
				<button class="iconButton" type="button" aria-label="Close this note" onClick=${close}>
					<${Icon} name="close" />
				</button>
			</div>`
		}
	</div>`;
}
