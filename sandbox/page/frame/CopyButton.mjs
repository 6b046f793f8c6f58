import { html, useEffect, useState } from '../preact.mjs';
import { copyText } from './copyText.mjs';
import { Icon } from './Icon.mjs';

const copiedMs = 1500;

/**
 * A button that copies, and says so for a moment.
 * @param {object} props
 * @param {string} [props.name] what stands on it; `Copy` unless told otherwise
 * @param {string} [props.label] what it is called where the name alone does not say what is copied
 * @param {() => string} props.text made when it is pressed
 */
export function CopyButton({ name = 'Copy', label, text }) {
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) return;
		const timer = setTimeout(() => setCopied(false), copiedMs);
		return () => clearTimeout(timer);
	}, [copied]);
	const copy = async () => {
		await copyText(text());
		setCopied(true);
	};
	return html`<button class="tinyButton" type="button" aria-label=${label} onClick=${copy}>
		<${Icon} name=${copied ? 'done' : 'copy'} />${copied ? 'Copied' : name}
	</button>`;
}
