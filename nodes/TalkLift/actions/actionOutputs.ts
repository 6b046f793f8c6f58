import type { ExpressionString } from 'n8n-workflow';

import { eventTypes } from '../../../talklift/eventTypes.ts';

const eventOutputs = Object.values(eventTypes).map(({ name }) => ({
	type: 'main',
	displayName: name,
}));

/**
 * The node's outputs for its parameters, as an expression that n8n's editor and engine evaluate: named
 * ones where an operation sorts its items, otherwise one without a name.
 */
export const actionOutputs: ExpressionString = `={{ $parameter.resource === 'event' && ($parameter.events ?? []).length > 1 ? ${JSON.stringify(eventOutputs)} : [{ type: 'main' }] }}`;
