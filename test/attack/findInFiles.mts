import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the files below a folder hold one of the texts: `file: text`. Installed packages aside. */
export function findInFiles(folder: string, texts: string[]): string[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const files = names.filter(
		(name) => !name.includes('node_modules') && statSync(join(folder, name)).isFile(),
	);
	return files.flatMap((name) => {
		const bytes = readFileSync(join(folder, name));
		return texts.filter((text) => bytes.includes(text)).map((text) => `${name}: ${text}`);
	});
}
