/** @import { TargetedEvent } from 'preact' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/**
 * What a field does when somebody types or chooses in it.
 * @param {(value: string) => void} take
 * @returns {(event: TargetedEvent<Field>) => void}
 */
export function withValue(take) {
	return (event) => take(event.currentTarget.value);
}
