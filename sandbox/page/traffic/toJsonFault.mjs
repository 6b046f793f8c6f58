/**
 * @param {string} text
 * @returns {string | undefined} what keeps it from being JSON, in the browser's own words; undefined
 *   when nothing does
 */
export function toJsonFault(text) {
	if (text.trim() === '') return 'This is empty. Events are JSON.';
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return `This is not JSON yet: ${error instanceof Error ? error.message : String(error)}`;
	}
}
