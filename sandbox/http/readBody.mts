import { Refusal } from '../refusal.mts';

/** @throws with a sentence when it is none */
export function readNumber(text: string): number {
	if (!/^\d{1,15}$/.test(text)) throw new Refusal(`"${text}" is not a number`);
	return Number(text);
}

/** A field of a JSON body. @throws with a sentence when it is no text */
export function readText(body: unknown, field: string): string {
	const text = readFields(body)[field];
	if (typeof text !== 'string') throw new Refusal(`${field} is a text`);
	return text;
}

/** A JSON body's fields; none when it is empty. @throws with a sentence when it is no JSON object */
export function readFields(body: unknown): Record<string, unknown> {
	let fields: unknown;
	try {
		fields = typeof body === 'string' && body !== '' ? JSON.parse(body) : {};
	} catch {
		throw new Refusal('The body is not JSON');
	}
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
		throw new Refusal('The body is not a JSON object');
	}
	return { ...fields };
}
