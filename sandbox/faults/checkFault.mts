import { Refusal } from '../refusal.mts';
import { faultKinds } from './fault.mts';
import type { Fault } from './fault.mts';

const endpoints = ['all', 'login', 'feedback', 'message', 'members'];
const numbers = ['skip', 'count', 'every', 'perSecond', 'status', 'ms', 'msPerByte'];
const needed = { rateLimit: 'perSecond', status: 'status', slow: 'ms', redirect: 'location' };

/**
 * A fault that came over HTTP.
 * @throws with a sentence when it is none
 */
export function checkFault(given: unknown): Fault {
	if (typeof given !== 'object' || given === null) throw new Refusal('A fault is a JSON object');
	const fields: Record<string, unknown> = { ...given };
	const { kind, endpoint, every, status, retryAfter, location, body } = fields;
	ensure(
		typeof kind === 'string' && Object.hasOwn(faultKinds, kind),
		`kind is one of ${Object.keys(faultKinds).join(', ')}`,
	);
	ensure(
		endpoint === undefined || endpoints.includes(String(endpoint)),
		`endpoint is one of ${endpoints.join(', ')}`,
	);
	for (const name of numbers) {
		const value = fields[name];
		const fits = value === undefined || (typeof value === 'number' && value >= 0);
		ensure(fits, `${name} is a number from 0 on`);
	}
	for (const [needing, name] of Object.entries(needed)) {
		const there = kind !== needing || fields[name] !== undefined;
		ensure(there, `A fault of the kind ${needing} needs ${name}`);
	}
	ensure(
		every === undefined || (Number.isInteger(every) && every !== 0),
		'every is a whole number from 1 on',
	);
	ensure(
		status === undefined ||
			(Number.isInteger(status) && Number(status) >= 200 && Number(status) < 600),
		'status is a number from 200 to 599',
	);
	// The two become headers: a line break in one would be refused by Node only when the call comes.
	ensure(
		retryAfter === undefined || typeof retryAfter === 'number' || isLine(retryAfter),
		'retryAfter is a number or a line of text',
	);
	ensure(location === undefined || isLine(location), 'location is a line of text');
	ensure(body === undefined || typeof body === 'string', 'body is a text');
	return fields as unknown as Fault;
}

function ensure(holds: boolean, sentence: string): void {
	if (!holds) throw new Refusal(sentence);
}

function isLine(given: unknown): boolean {
	return typeof given === 'string' && /^[\x20-\x7e]*$/.test(given);
}
