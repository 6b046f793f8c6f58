/**
 * Puts a text on the clipboard. Browsers have their clipboard only for pages of this machine and those
 * over https; elsewhere the older way through a selected field works.
 * @param {string} text
 */
export async function copyText(text) {
	if (navigator.clipboard) return await navigator.clipboard.writeText(text);
	const field = document.createElement('textarea');
	const focused = document.activeElement;
	field.value = text;
	field.className = 'unseen';
	document.body.append(field);
	field.select();
	document.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus();
}
