/** A number for people; empty when there is none. */
export const show = (value: number | undefined, digits: number): string =>
	value === undefined || Number.isNaN(value)
		? ''
		: value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown; the columns after the first are numbers. */
export function writeRows(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(line).join('\n');
}

/** A page with the table that follows the comment `<!-- name -->` replaced, if the page has the comment. */
export const withTable = (page: string, name: string, table: string | undefined): string =>
	table === undefined
		? page
		: page
				.replace(
					new RegExp(`<!-- ${name} -->\n+(?:\\|.*\n)*\n*`),
					() => `<!-- ${name} -->\n\n${table}\n\n`,
				)
				// Where nothing follows.
				.replace(/\n+$/, '\n');
