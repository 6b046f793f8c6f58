import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { promises } from '../../docs/promises.mts';
import { documents, tables, withTables } from '../../docs/tables.mts';
import { exampleNames } from '../scenarios/exampleFlow.mts';

const projectFolder = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');

describe('The documents', () => {
	test.each(Object.keys(tables))("show the table '%s' as the code has it", (name) => {
		const showing = documents.filter((document) => read(document).includes(`<!-- ${name} -->\n`));
		expect(showing).not.toEqual([]);
		for (const document of showing) expect(read(document)).toContain(tables[name]!());
	});

	test.each(documents)('%s would not be changed by `npm run docs`', (document) => {
		expect(withTables(read(document))).toBe(read(document));
	});

	test('promise nothing without a test of that name', () => {
		const shown = promises.filter(({ file, test: title }) => read(file).includes(title));
		expect(promises.filter((promise) => !shown.includes(promise))).toEqual([]);
	});

	test.each(exampleNames)('show a picture of the example %s', (example) => {
		expect(read('docs/examples.md')).toContain(`](../examples/pictures/${example}.jpg)`);
		expect(read('docs/examples.md')).toContain(`](../examples/${example}.json)`);
	});

	test('keep the README short', () => {
		expect(read('README.md').split(/\s+/).length).toBeLessThanOrEqual(1300);
	});

	test('link to nothing that does not exist', () => {
		for (const document of [...documents, 'CHANGELOG.md', 'SECURITY.md']) {
			const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to!);
			const missing = links.filter((to) => !existsSync(join(projectFolder, dirname(document), to)));
			expect([document, missing]).toEqual([document, []]);
		}
	});

	test('name only commands that package.json has', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		for (const document of documents) {
			const commands = [...read(document).matchAll(/npm run ([a-z0-9:]+)/g)].map(
				([, name]) => name!,
			);
			const unknown = commands.filter((name) => !(name in scripts));
			expect([document, unknown]).toEqual([document, []]);
		}
	});
});
