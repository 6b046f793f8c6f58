import { resources } from './resources.ts';

const actions = Object.fromEntries(
	resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ value, action }) => [`${resource}.${value}`, action]),
	),
);

/** What the node does, in words. n8n evaluates it wherever it shows the node. */
export const subtitle = `={{ (${JSON.stringify(actions)})[$parameter["resource"] + "." + $parameter["operation"]] }}`;
