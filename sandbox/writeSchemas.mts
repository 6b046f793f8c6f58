// `npm run schemas`
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { schemas } from './schemas.mts';

for (const [name, schema] of Object.entries(schemas)) {
	const file = join(import.meta.dirname, 'schemas', name);
	writeFileSync(file, `${JSON.stringify(schema, undefined, 2)}\n`);
}
