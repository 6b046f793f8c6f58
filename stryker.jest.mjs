// The unit tests alone, in the environment in which Stryker counts which test reaches which line.
import config from './jest.config.mjs';

const unit = config.projects.find(({ displayName }) => displayName === 'unit');

export default {
	...unit,
	rootDir: import.meta.dirname,
	testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
	// These run other programs or look at the documents, and say nothing about the code that is mutated.
	testPathIgnorePatterns: ['machine/', 'demo/', 'sandbox/', 'matrix/', 'documents'].map(
		(path) => `/test/unit/${path}`,
	),
	testTimeout: config.testTimeout,
};
