/** A table's entries as a menu lists them, in the table's order. */
export function toMenu<Value extends string>(
	table: Readonly<Record<Value, { displayName: string }>>,
) {
	const values = Object.keys(table) as Value[];
	return values.map((value) => ({ name: table[value].displayName, value }));
}
