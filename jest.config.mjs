const typescript = [
	'@swc/jest',
	{
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
		module: { type: 'commonjs' },
	},
];

const esModules = '/sanitize-html/node_modules/';

/** Unit tests read the sources; engine and end-to-end tests run the built package. */
const suite = (displayName, more = {}) => ({
	displayName,
	rootDir: import.meta.dirname,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.mts`],
	moduleFileExtensions: ['js', 'ts', 'mts', 'mjs', 'cjs', 'json', 'node'],
	transform: {
		'^.+\\.(m?ts|mjs)$': typescript,
		// n8n's nodes for e-mail load these, which come as ES modules only.
		[`${esModules}.+\\.js$`]: typescript,
	},
	transformIgnorePatterns: [`^(?!.*${esModules}).*/node_modules/`],
	modulePathIgnorePatterns: [
		'<rootDir>/.workshop/',
		'<rootDir>/dist/package.json',
		'<rootDir>/sandbox/dist/',
	],
	testEnvironment: '<rootDir>/test/workerEnvironment.mjs',
	setupFiles: ['<rootDir>/test/quietN8n.mts'],
	...more,
});

export default {
	projects: [
		suite('unit'),
		suite('engine'),
		suite('contract'),
		suite('package'),
		suite('e2e'),
		suite('browser'),
		suite('queue'),
		suite('attack'),
		// Installs the packed sandbox from the registry, and starts it.
		suite('sandbox'),
		suite('matrix'),
	],
	testTimeout: 30_000,
	testSequencer: '<rootDir>/test/longestFirst.cjs',
	// Jest leaves one processor to itself, which of two is half; engine tests wait more than they work.
	maxWorkers: '100%',
};
