/**
 * @param {string} text
 * @returns {unknown} what the JSON says; undefined when it is none
 */
export function toJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
