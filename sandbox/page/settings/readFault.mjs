/** @import { FaultField } from '../../faults/faultField.mts' */

/** @typedef {Record<string, string | number | boolean>} NewFault */

/**
 * What was entered in the form for a fault.
 * @param {string} kind
 * @param {readonly FaultField[]} fields those of the kind
 * @param {FormData} form
 * @returns {NewFault} as the control API takes it; empty fields are left out
 */
export function readFault(kind, fields, form) {
	/** @type {NewFault} */
	const fault = { kind };
	const endpoint = readText(form, 'endpoint');
	if (endpoint !== '' && endpoint !== 'all') fault.endpoint = endpoint;
	const count = readText(form, 'count');
	if (count !== '') fault.count = Number(count);
	for (const field of fields) {
		const text = readText(form, `field ${field.name}`);
		if (text !== '') fault[field.name] = toValue(field, text);
	}
	return fault;
}

/**
 * @param {FaultField} field
 * @param {string} text
 */
function toValue({ type, numeric }, text) {
	if (type === 'switch') return true;
	if (type === 'number') return Number(text);
	return (type === 'choice' || numeric) && /^\d+$/.test(text) ? Number(text) : text;
}

/**
 * @param {FormData} form
 * @param {string} name
 */
function readText(form, name) {
	const entered = form.get(name);
	return typeof entered === 'string' ? entered.trim() : '';
}
