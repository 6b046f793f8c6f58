/** @import { Suggestion } from '../../bot.mts' */
import { html } from '../preact.mjs';

/**
 * What a stranger could type now.
 * @param {object} props
 * @param {readonly Suggestion[]} props.suggestions
 * @param {(text: string) => void} props.suggest
 */
export function Suggestions({ suggestions, suggest }) {
	if (suggestions.length === 0) return null;
	/** @param {string} text @returns {(event: MouseEvent) => void} */
	const suggests = (text) => (event) => event.detail < 2 && suggest(text);
	return html`<div class="suggestions" role="group" aria-label="Try one of these">
		${suggestions.map(
			({ text, hint }) =>
				html`<button key=${text} class="chip" type="button" onClick=${suggests(text)}>
					<span class="chipText">${text}</span> <span class="chipHint">${hint}</span>
				</button>`,
		)}
	</div>`;
}
