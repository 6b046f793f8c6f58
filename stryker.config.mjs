// npm run test:mutation: breaks the code on purpose, piece by piece, and reports what no unit test noticed.
//   npm run test:mutation -- --mutate talklift/event/basicAuth.ts    one file, minutes instead of hours
export default {
	mutate: [
		'talklift/**/*.ts',
		'nodes/TalkLift/transport/**/*.ts',
		'nodes/TalkLift/actions/**/*.ts',
	],
	testRunner: 'jest',
	jest: { configFile: 'stryker.jest.mjs', enableFindRelatedTests: true },
	coverageAnalysis: 'perTest',
	// Half the machine: the other half runs what is being looked at.
	concurrency: 2,
	ignorePatterns: [
		'.workshop',
		'dist',
		'coverage',
		'reports',
		'docs/*.png',
		'benchmarks/results.json',
	],
	tempDirName: '.workshop/mutation',
	incremental: true,
	incrementalFile: '.workshop/mutation.json',
	reporters: ['clear-text', 'html', 'progress'],
	htmlReporter: { fileName: 'reports/mutation.html' },
	clearTextReporter: { allowColor: false, reportTests: false },
	thresholds: { high: 95, low: 90, break: 90 },
};
