import { html } from '../preact.mjs';

/** What a stranger could type now. */
export function Suggestions({ suggestions, suggest }) {
	if (suggestions.length === 0) return null;
	return html`<div class="suggestions" role="group" aria-label="Try one of these">
		${suggestions.map(
			({ text, hint }) =>
				html`<button
					key=${text}
					class="chip"
					type="button"
					onClick=${(event) => event.detail < 2 && suggest(text)}
				>
					<span class="chipText">${text}</span> <span class="chipHint">${hint}</span>
				</button>`,
		)}
	</div>`;
}
