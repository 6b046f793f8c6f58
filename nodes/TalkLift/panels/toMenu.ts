/** How a table says what is shown for a stored value. */
type Shown = string | { name: string; description: string } | { displayName: string };

/** The entries of a table as a menu lists them: stored value → what is shown, in alphabetical order. */
export function toMenu<Value extends string>(table: Readonly<Record<Value, Shown>>) {
	const values = Object.keys(table) as Value[];
	return values
		.map((value) => ({ ...read(table[value]), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}

function read(shown: Shown): { name: string; description?: string } {
	if (typeof shown === 'string') return { name: shown };
	if ('displayName' in shown) return { name: shown.displayName };
	return { name: shown.name, description: shown.description };
}
