interface Labels {
	displayName: string;
	description?: string;
}

/** A table as the menu of a field: its keys are the values that are stored. */
export function toOptions<Key extends string>(table: Readonly<Record<Key, Labels>>) {
	return Object.entries<Labels>(table).map(([value, { displayName, description }]) => ({
		name: displayName,
		// A table's own keys are all that it has.
		value: value as Key,
		...(description !== undefined && { description }),
	}));
}
