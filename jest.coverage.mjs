// npm run test:coverage: what unit and engine tests together run of the code that ships.
import config from './jest.config.mjs';

const here = import.meta.dirname.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What is not about the code that ships, or looks at the very files that are built. */
const others = ['unit/(?:sandbox|machine|demo|matrix|n8n)/', 'engine/actionsFiles'];

const project = (name, more = {}) => ({
	...config.projects.find(({ displayName }) => displayName === name),
	testPathIgnorePatterns: others.map((path) => `<rootDir>/test/${path}`),
	...more,
});

export default {
	...config,
	projects: [
		project('unit'),
		// n8n loads the sources in place of what was built of them, so that both kinds of tests count alike.
		project('engine', {
			moduleNameMapper: {
				[`^${here}/dist/((?:nodes|credentials)/.+)\\.js$`]: '<rootDir>/$1.ts',
			},
		}),
	],
	collectCoverage: true,
	collectCoverageFrom: ['{talklift,nodes,credentials}/**/*.ts', 'libraries/*.mts', '!**/*.d.mts'],
	// Counters in the code would be in the way: n8n runs some functions from their text.
	coverageProvider: 'v8',
	coverageDirectory: 'reports/coverage',
	coverageReporters: ['text', 'json-summary', 'html'],
	coverageThreshold: { global: { lines: 95, branches: 95 } },
};
