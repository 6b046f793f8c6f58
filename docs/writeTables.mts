// npm run docs: writes the documents' tables anew from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { documents, withTables } from './tables.mts';

for (const document of documents) {
	const file = join(import.meta.dirname, '..', document);
	writeFileSync(file, withTables(readFileSync(file, 'utf8')));
}
