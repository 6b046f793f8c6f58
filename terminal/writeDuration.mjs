/**
 * @param {number} ms
 * @returns {string} e.g. `12 s`, `2 min 5 s`
 */
export function writeDuration(ms) {
	const seconds = Math.round(ms / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
