import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { failureSentences } from '../nodes/TalkLift/panels/failureSentences.ts';
import { slotRules } from '../talklift/answer/rules/rules.ts';

const projectFolder = join(import.meta.dirname, '..');

type Row = readonly string[];

const table = (head: Row, rows: readonly Row[]) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The README's tables that are made from code, by the name of the comment they follow. */
export const readmeTables: Record<string, () => string> = {
	rules: () =>
		table(
			['The answer must be', ''],
			Object.values(slotRules)
				.map((rule) => [`**${rule.displayName}**`, rule.description] as const)
				.sort(([one], [other]) => one.localeCompare(other)),
		),

	hints: () =>
		table(
			['It says', 'Why', 'What to do'],
			Object.values(failureSentences).map(({ happened, why, todo }) => [
				`**${happened}**`,
				why,
				todo,
			]),
		),

	examples: () =>
		table(
			['Flow', ''],
			readdirSync(join(projectFolder, 'examples')).map((file) => {
				const text = readFileSync(join(projectFolder, 'examples', file), 'utf8');
				const { name } = JSON.parse(text) as { name: string };
				return [`[${file}](examples/${file})`, name.replace(/^TalkLift: /, '')];
			}),
		),
};

/** The README with its tables as the code has them now. */
export function withTables(readme: string): string {
	return Object.entries(readmeTables).reduce((text, [name, write]) => {
		const place = new RegExp(`<!-- ${name} -->\n+(?:\\|.*\n)*\n*`);
		if (!place.test(text)) throw new Error(`README.md has no place for the table '${name}'`);
		return text.replace(place, () => `<!-- ${name} -->\n\n${write()}\n\n`);
	}, readme);
}
