import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { documents, withTables } from './tables.mts';

/** Writes the documents' tables anew, from the code and from what the matrix found. */
export function writeTables(): void {
	for (const document of documents) {
		const file = join(import.meta.dirname, '..', document);
		writeFileSync(file, withTables(readFileSync(file, 'utf8')));
	}
}
