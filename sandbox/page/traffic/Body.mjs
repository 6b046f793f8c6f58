import { CopyButton } from '../frame/CopyButton.mjs';
import { html, useMemo } from '../preact.mjs';
import { toPieces, toReadable } from './toReadable.mjs';

/**
 * A request's or answer's body, readable, with a button that copies all of it.
 * @param {{ title: string, body: unknown }} props
 */
export function Body({ title, body }) {
	const { whole, shown, cut, isJson } = useMemo(() => toReadable(body), [body]);
	return html`<section class="body" aria-label=${title}>
		<header>
			<h3>${title}</h3>
			${whole !== '' && html`<${CopyButton} label="Copy: ${title}" text=${() => whole} />`}
		</header>
		${
			whole === ''
				? html`<p class="quiet">empty</p>`
				: html`<pre tabindex="0" role="region" aria-label="${title}, as text"><code>${
						isJson
							? toPieces(shown).map(({ kind, text }, index) =>
									kind === 'rest'
										? text
										: html`<span key=${index} class="json-${kind}">${text}</span>`,
								)
							: shown
					}</code></pre>`
		}
		${cut && html`<p class="quiet">Only the beginning is shown. “Copy” takes all of it.</p>`}
	</section>`;
}
