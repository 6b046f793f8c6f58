import { faultKinds, type Fault } from './fault.mts';

const numbers = ['skip', 'count', 'every', 'perSecond', 'status', 'ms', 'msPerByte'];

/**
 * A fault that came over HTTP.
 * @throws with a sentence when it is none
 */
export function checkFault(given: unknown): Fault {
	if (typeof given !== 'object' || given === null) throw new Error('A fault is a JSON object');
	const fields: Record<string, unknown> = { ...given };
	const { kind, endpoint } = fields;
	if (typeof kind !== 'string' || !Object.hasOwn(faultKinds, kind)) {
		throw new Error(`kind is one of ${Object.keys(faultKinds).join(', ')}`);
	}
	if (endpoint !== undefined && !['all', 'login', 'feedback', 'message'].includes(`${endpoint}`)) {
		throw new Error('endpoint is one of all, login, feedback, message');
	}
	for (const name of numbers) {
		const value = fields[name];
		if (value !== undefined && (typeof value !== 'number' || !(value >= 0))) {
			throw new Error(`${name} is a number from 0 on`);
		}
	}
	const needed = { rateLimit: 'perSecond', status: 'status', slow: 'ms', redirect: 'location' };
	for (const [needing, name] of Object.entries(needed)) {
		if (kind === needing && fields[name] === undefined) {
			throw new Error(`A fault of the kind ${kind} needs ${name}`);
		}
	}
	return fields as unknown as Fault;
}
