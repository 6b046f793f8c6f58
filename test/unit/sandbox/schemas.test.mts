import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { schemas } from '../../../sandbox/schemas.mts';

test.each(Object.keys(schemas))(
	'%s is what the code says; `npm run schemas` writes it anew',
	(name) => {
		const file = join(import.meta.dirname, '..', '..', '..', 'sandbox', 'schemas', name);
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
			JSON.parse(JSON.stringify(schemas[name])),
		);
	},
);
