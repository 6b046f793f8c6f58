import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readmeTables, withTables } from '../../docs/readmeTables.mts';

const projectFolder = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');

describe('The documents', () => {
	test.each(Object.keys(readmeTables))("show the table '%s' as the code has it", (name) => {
		const readme = read('README.md');
		expect(readme).toContain(readmeTables[name]!());
		expect(withTables(readme)).toBe(readme);
	});

	test('link to nothing that does not exist', () => {
		for (const document of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
			const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to!);
			const missing = links.filter((to) => !existsSync(join(projectFolder, to)));
			expect([document, missing]).toEqual([document, []]);
		}
	});

	test('name only commands that package.json has', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		for (const document of ['README.md', 'CONTRIBUTING.md']) {
			const commands = [...read(document).matchAll(/npm run ([a-z0-9:]+)/g)].map(
				([, name]) => name!,
			);
			const unknown = commands.filter((name) => !(name in scripts));
			expect([document, unknown]).toEqual([document, []]);
		}
	});
});
