/**
 * Lets the browser save something as a file, as a download.
 * @param {Blob} contents
 * @param {string} name
 */
export function saveFile(contents, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(contents);
	link.download = name;
	link.click();
	// The download has begun by then; browsers keep its contents themselves.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
