import { faultEndpoints } from '../api/endpoint.mts';
import { Refusal } from '../refusal.mts';
import type { Fault, FaultKind } from './fault.mts';
import type { FaultField } from './faultField.mts';
import { faultKinds } from './faultKinds.mts';

/** What every kind has. */
const whenFields: readonly FaultField[] = [
	{ name: 'skip', label: 'Skip', type: 'number', min: 0 },
	{ name: 'count', label: 'How often', type: 'number', min: 0 },
];

/**
 * A fault that came over HTTP.
 * @throws with a sentence when it is none
 */
export function checkFault(given: unknown): Fault {
	if (typeof given !== 'object' || given === null) throw new Refusal('A fault is a JSON object');
	const fault: Record<string, unknown> = { ...given };
	const { kind, endpoint, every, ...rest } = fault;
	ensure(isKind(kind), `kind is one of ${Object.keys(faultKinds).join(', ')}`);
	ensure(
		endpoint === undefined || Object.hasOwn(faultEndpoints, String(endpoint)),
		`endpoint is one of ${Object.keys(faultEndpoints).join(', ')}`,
	);
	ensure(
		every === undefined || (Number.isInteger(every) && Number(every) >= 1),
		'every is a whole number from 1 on',
	);
	const kindFields: readonly FaultField[] = faultKinds[kind].fields;
	const fields = [...whenFields, ...kindFields];
	for (const field of fields) checkField(kind, field, fault[field.name]);
	const unknown = Object.keys(rest).find((name) => !fields.some((field) => field.name === name));
	ensure(unknown === undefined, `A fault of the kind ${kind} has no field "${unknown}"`);
	return fault as unknown as Fault;
}

function checkField(kind: FaultKind, field: FaultField, value: unknown): void {
	const { name, type, required, min = 0, max = Infinity, numeric, header } = field;
	if (value === undefined) {
		ensure(!required, `A fault of the kind ${kind} needs ${name}`);
	} else if (type === 'switch') {
		ensure(typeof value === 'boolean', `${name} is true or false`);
	} else if (type === 'text') {
		// A line break in what becomes a header would be refused by Node only when the call comes.
		const fits = header ? isLine(value) : typeof value === 'string';
		const words = header ? 'a line of text' : 'a text';
		ensure(
			fits || (numeric === true && typeof value === 'number'),
			`${name} is ${numeric ? 'a number or ' : ''}${words}`,
		);
	} else {
		const fits = typeof value === 'number' && value >= min && value <= max;
		const isWhole = max === Infinity || Number.isInteger(value);
		ensure(
			fits && isWhole,
			`${name} is a number from ${min} ${max === Infinity ? 'on' : `to ${max}`}`,
		);
	}
}

function isKind(kind: unknown): kind is FaultKind {
	return typeof kind === 'string' && Object.hasOwn(faultKinds, kind);
}

function ensure(holds: boolean, sentence: string): asserts holds {
	if (!holds) throw new Refusal(sentence);
}

function isLine(given: unknown): boolean {
	return typeof given === 'string' && /^[\x20-\x7e]*$/.test(given);
}
