// For Stryker, which names the tests that a mutant can fail, but has Jest load the files of all others, too:
// a file without such a test is passed over. Its tests are known from the first run, which runs all.
// So is every further file once a test has failed: a mutant is killed by one.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');

const { createEmptyTestResult } = require('@jest/test-result');
const run = require('jest-circus/runner');

/** The runs in which a test has failed, each known by its configuration. */
const failed = new WeakSet();

module.exports = async (globalConfig, config, environment, runtime, testPath, ...more) => {
	const folder = join(config.rootDir, '.workshop');
	const list = join(folder, `${basename(testPath)}.json`);
	const { testNamePattern } = globalConfig;
	if (testNamePattern && existsSync(list)) {
		const names = JSON.parse(readFileSync(list, 'utf8'));
		const pattern = new RegExp(testNamePattern, 'i');
		if (failed.has(globalConfig) || !names.some((name) => pattern.test(name)))
			return passedOver(testPath, names);
	}
	const result = await run(globalConfig, config, environment, runtime, testPath, ...more);
	if (result.numFailingTests > 0) failed.add(globalConfig);
	if (!testNamePattern) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(list, JSON.stringify(result.testResults.map(({ fullName }) => fullName)));
	}
	return result;
};

const passedOver = (testFilePath, names) => ({
	...createEmptyTestResult(),
	testFilePath,
	numPendingTests: names.length,
	testResults: names.map((fullName) => ({
		ancestorTitles: [],
		failureDetails: [],
		failureMessages: [],
		fullName,
		numPassingAsserts: 0,
		status: 'pending',
		title: fullName,
	})),
});
