import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', '..', 'docs', 'attack.md');

/** Writes down what a run of the attack has found: a row each. */
export function writeFindings(rows: Array<[what: string, found: string]>): void {
	const lines = rows.map(([what, found]) => `| ${what} | ${found} |`);
	const text = `# Attacked

What \`npm run test:attack\` does to a real n8n with this package, on this machine only, and what came of it. The command fails if anything but this happens: no status 5xx, an execution for each request that announced one and none for others, nothing evaluated, no reply that is a web page, no more memory and open files than after the first tenth allows for, and no password or token in anything that n8n stores, logs or shows: its files, its log, and what its editor gets.

| | |
| --- | --- |
${lines.join('\n')}
`;
	writeFileSync(file, text);
}
