import { Icon } from '../frame/Icon.mjs';
import { html, useEffect, useMemo, useState } from '../preact.mjs';
import { toPieces, toReadable } from './toReadable.mjs';

const copiedMs = 1500;

/** A request's or answer's body, readable, with a button that copies all of it. */
export function Body({ title, body }) {
	const { whole, shown, cut, isJson } = useMemo(() => toReadable(body), [body]);
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) return;
		const timer = setTimeout(() => setCopied(false), copiedMs);
		return () => clearTimeout(timer);
	}, [copied]);
	const copy = async () => {
		await navigator.clipboard.writeText(whole);
		setCopied(true);
	};

	return html`<section class="body">
		<header>
			<h4>${title}</h4>
			${
				whole !== '' &&
				html`<button class="tinyButton" type="button" aria-label="Copy: ${title}" onClick=${copy}>
					<${Icon} name=${copied ? 'done' : 'copy'} />${copied ? 'Copied' : 'Copy'}
				</button>`
			}
		</header>
		${
			whole === ''
				? html`<p class="quiet">empty</p>`
				: html`<pre tabindex="0" aria-label=${title}><code>${
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
