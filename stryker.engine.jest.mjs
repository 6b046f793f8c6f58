// Unit and engine tests of what the node's operations do, with one n8n for all of them.
import { join } from 'node:path';

import config from './jest.config.mjs';

const engine = config.projects.find(({ displayName }) => displayName === 'engine');
const mutation = join(import.meta.dirname, 'test/mutation');

export default {
	...engine,
	displayName: 'mutation',
	rootDir: import.meta.dirname,
	testEnvironment: join(mutation, 'oneN8nEnvironment.mjs'),
	setupFiles: [
		...engine.setupFiles,
		join(mutation, 'useOneN8n.cjs'),
		join(mutation, 'useSources.cjs'),
	],
	testRunner: join(mutation, 'jest-circus-matching.cjs'),
	testMatch: [
		'<rootDir>/test/unit/actions/**/*.test.mts',
		'<rootDir>/test/engine/{actions*,sendAndWait,sending,validate,validateForm,validateRules}.test.mts',
	],
	// Looks at the very files that are built.
	testPathIgnorePatterns: ['actionsFiles'],
	testTimeout: config.testTimeout,
};
