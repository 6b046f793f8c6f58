import type { ExpressionString } from 'n8n-workflow';

import { eventTypes } from '../../../talklift/event/eventTypes.ts';

/** Runs inside an expression, in the editor too: it knows nothing but its arguments. */
function toOutputs(
	parameters: {
		resource?: string;
		operation?: string;
		events?: string[];
		maxAttempts?: number;
		options?: { escapeWords?: string };
	},
	eventNames: Record<string, string>,
) {
	const named = (displayNames: string[]) =>
		displayNames.map((displayName) => ({ type: 'main', displayName }));
	if (parameters.resource === 'slot' && parameters.operation === 'validate') {
		const handsOver = Number(parameters.maxAttempts) > 0 || parameters.options?.escapeWords;
		const escalated = handsOver ? ['Escalated'] : [];
		return named(['Accepted', 'Rejected', ...escalated]);
	}
	const types = Object.keys(eventNames).filter((type) => parameters.events?.includes(type));
	const isSorted = parameters.resource === 'event' && types.length > 1;
	return isSorted ? named(types.map((type) => eventNames[type] ?? type)) : ['main'];
}

const eventNames = Object.fromEntries(
	Object.entries(eventTypes).map(([type, { name }]) => [type, name]),
);

/** The node's outputs for its parameters: named ones where an operation sorts its items. */
export const actionOutputs: ExpressionString = `={{(${String(toOutputs)})($parameter, ${JSON.stringify(eventNames)})}}`;
