/**
 * @import { SetFault } from '../../faults/fault.mts'
 * @import { SandboxState } from '../../state.mts'
 */

/**
 * @param {SetFault} fault one that is on
 * @param {Pick<SandboxState, 'faultKinds' | 'faultEndpoints'>} words
 * @returns {string} whom it hits, how often it did, and its parameters
 */
export function describeFault(fault, { faultKinds, faultEndpoints }) {
	const { kind, number: _number, seen: _seen, hits, count, endpoint = 'all', ...rest } = fault;
	const often = count === undefined ? `hit ${hits} so far` : `hit ${hits} of ${count}`;
	const labels = new Map(faultKinds[kind].fields.map(({ name, label }) => [name, label]));
	const more = Object.entries(rest).map(([name, value]) => {
		const label = labels.get(name) ?? name;
		return value === true ? label : `${label}: ${value}`;
	});
	return [faultEndpoints[endpoint], often, ...more].join(' · ');
}
