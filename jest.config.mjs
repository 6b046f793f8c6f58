const typescript = [
	'@swc/jest',
	{
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
		module: { type: 'commonjs' },
	},
];

/** Unit tests read the sources; engine and end-to-end tests run the built package. */
const suite = (displayName, more = {}) => ({
	displayName,
	rootDir: import.meta.dirname,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.mts`],
	moduleFileExtensions: ['js', 'ts', 'mts', 'mjs', 'cjs', 'json', 'node'],
	transform: { '^.+\\.(m?ts|mjs)$': typescript, '/content-disposition/.+\\.js$': typescript },
	// The tests run as CommonJS, and this dependency of @fastify/static comes as ES module only.
	transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
	modulePathIgnorePatterns: ['<rootDir>/.workshop/', '<rootDir>/dist/package.json'],
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
		suite('matrix'),
	],
	testTimeout: 30_000,
};
