import { html } from '../preact.mjs';

/**
 * Names and what they stand for, without those that stand for nothing.
 * @param {{ facts: Readonly<Record<string, string | number | undefined>> }} props
 */
export function Facts({ facts }) {
	return html`<dl class="facts">
		${Object.entries(facts)
			.filter(([, fact]) => fact !== undefined)
			.map(
				([name, fact]) =>
					html`<div key=${name}>
						<dt>${name}</dt>
						<dd>${fact}</dd>
					</div>`,
			)}
	</dl>`;
}
