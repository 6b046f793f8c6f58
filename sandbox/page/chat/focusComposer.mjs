/** Puts the cursor where one types. */
export function focusComposer() {
	document.getElementById('composer')?.focus();
}
