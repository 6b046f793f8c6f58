// npm run docs: writes the README's tables anew from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withTables } from './readmeTables.mts';

const file = join(import.meta.dirname, '..', 'README.md');
writeFileSync(file, withTables(readFileSync(file, 'utf8')));
