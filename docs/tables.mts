import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { mayImport } from '../arrows.mjs';
import { withTable } from '../benchmarks/writeRows.mts';
import { writeStart } from '../benchmarks/writeStart.mts';
import { failureSentences } from '../nodes/TalkLift/panels/failureSentences.ts';
import { answerRules } from '../talklift/answer/rules/rules.ts';
import { readResults } from '../test/matrix/results.mts';
import { writeCompatibility, writeCompatibilityNotes } from '../test/matrix/writeCompatibility.mts';
import { exampleNames } from '../test/scenarios/exampleFlow.mts';
import { promises } from './promises.mts';
import { writeNotes } from './writeNotes.mts';
import { writeFewTypedAnswers, writeTypedAnswers } from './writeTypedAnswers.mts';

const projectFolder = join(import.meta.dirname, '..');

type Row = readonly string[];

const table = (head: Row, rows: readonly Row[]) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const writeFolders = (folders: Row): string => {
	if (folders.includes('*')) return 'everything';
	return folders.map((folder) => `\`${folder}\``).join(', ') || 'nothing';
};

/** The documents' tables that are made from code, by the name of the comment that they follow. */
export const tables: Record<string, () => string> = {
	rules: () =>
		table(
			['The answer must be', ''],
			Object.values(answerRules)
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
			globSync('*.json', { cwd: join(projectFolder, 'examples') })
				.sort()
				.map((file) => {
					const text = readFileSync(join(projectFolder, 'examples', file), 'utf8');
					const { name } = JSON.parse(text) as { name: string };
					return [`[${file}](examples/${file})`, name.replace(/^TalkLift: /, '')];
				}),
		),

	...Object.fromEntries(
		exampleNames.map((example) => [`notes ${example}`, () => writeNotes(example)]),
	),

	start: writeStart,

	typed: writeTypedAnswers,
	typedFew: writeFewTypedAnswers,

	promises: () =>
		table(
			['', 'What is promised', 'Shown by'],
			promises.map(({ about, promise, file, test }) => [
				`**${about}**`,
				promise,
				`[${test}](../${file})`,
			]),
		),
	compatibility: () => writeCompatibility(readResults()),
	compatibilityNotes: () => writeCompatibilityNotes(readResults()),

	arrows: () =>
		table(
			['Folder', 'may import from'],
			Object.entries(mayImport)
				.filter(([folder]) => folder !== '.')
				.map(([folder, allowed]) => [`\`${folder}\``, writeFolders(allowed)]),
		),
};

/** The documents that have tables, or may. */
export const documents = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	...readdirSync(join(projectFolder, 'docs'))
		.filter((file) => file.endsWith('.md'))
		.map((file) => `docs/${file}`),
];

/** A document with its tables as the code has them now. */
export function withTables(document: string): string {
	return Object.entries(tables).reduce(
		(text, [name, write]) => withTable(text, name, write()),
		document,
	);
}
