import type { INodePropertyOptions } from 'n8n-workflow';

/** The entries of a table as a menu lists them: stored value → what is shown, in alphabetical order. */
export function toMenu(
	table: Record<string, string | { name: string; description: string }>,
): INodePropertyOptions[] {
	return Object.entries(table)
		.map(([value, shown]) =>
			typeof shown === 'string'
				? { name: shown, value }
				: { name: shown.name, value, description: shown.description },
		)
		.sort((one, other) => one.name.localeCompare(other.name));
}
