/** Whether a name that somebody else has chosen stands in one of our tables. */
export function isKeyOf<Table extends object>(table: Table, name: unknown): name is keyof Table {
	return typeof name === 'string' && Object.hasOwn(table, name);
}
