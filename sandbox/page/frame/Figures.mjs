import { html } from '../preact.mjs';

/**
 * A few numbers, each with what it counts. `isBad` is about the last one.
 * @param {{ figures: Array<readonly [count: number, what: string]>, isBad?: boolean }} props
 */
export function Figures({ figures, isBad = false }) {
	return html`<dl class="counts" data-bad=${isBad}>
		${figures.map(
			([count, what]) =>
				html`<div key=${what}>
					<dt>${what}</dt>
					<dd>${count}</dd>
				</div>`,
		)}
	</dl>`;
}
