import { eventTypes } from '../../../talklift/event/eventTypes.ts';

const names = Object.fromEntries(
	Object.entries(eventTypes).map(([type, { name }]) => [type, name]),
);

/** Runs inside an expression, in the editor too: it knows nothing but its arguments. */
function toOutputs(namesByType: Record<string, string>, selected?: string[]) {
	const types = Object.keys(namesByType).filter((type) => selected?.includes(type));
	const outputs = types.map((type) => ({ type: 'main', displayName: namesByType[type] }));
	return outputs.length > 1 ? outputs : ['main'];
}

/** The trigger's outputs: one for each selected kind of event, named when there are several. */
export const eventOutputs =
	`={{(${String(toOutputs)})(${JSON.stringify(names)}, $parameter.events)}}` as const;

/** What stands below the node on the canvas: the kinds of event it listens to. */
export const eventSubtitle =
	`={{($parameter.events ?? []).map((type) => (${JSON.stringify(names)})[type]).join(', ')}}` as const;
