import { Refusal } from '../refusal.mts';
import { faultKinds, type Fault } from './fault.mts';

const endpoints = ['all', 'login', 'feedback', 'message', 'members'];
const numbers = ['skip', 'count', 'every', 'perSecond', 'status', 'ms', 'msPerByte'];

/**
 * A fault that came over HTTP.
 * @throws with a sentence when it is none
 */
export function checkFault(given: unknown): Fault {
	if (typeof given !== 'object' || given === null) throw new Refusal('A fault is a JSON object');
	const fields: Record<string, unknown> = { ...given };
	const { kind, endpoint } = fields;
	if (typeof kind !== 'string' || !Object.hasOwn(faultKinds, kind)) {
		throw new Refusal(`kind is one of ${Object.keys(faultKinds).join(', ')}`);
	}
	if (endpoint !== undefined && !endpoints.includes(`${endpoint}`)) {
		throw new Refusal(`endpoint is one of ${endpoints.join(', ')}`);
	}
	for (const name of numbers) {
		const value = fields[name];
		if (value !== undefined && (typeof value !== 'number' || !(value >= 0))) {
			throw new Refusal(`${name} is a number from 0 on`);
		}
	}
	const needed = { rateLimit: 'perSecond', status: 'status', slow: 'ms', redirect: 'location' };
	for (const [needing, name] of Object.entries(needed)) {
		if (kind === needing && fields[name] === undefined) {
			throw new Refusal(`A fault of the kind ${kind} needs ${name}`);
		}
	}
	return fields as unknown as Fault;
}
