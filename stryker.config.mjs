// npm run test:mutation: breaks the code on purpose, piece by piece, and reports what no unit test noticed.
//   npm run test:mutation -- --mutate talklift/event/basicAuth.ts    one file, minutes instead of hours
export default {
	mutate: [
		'talklift/**/*.ts',
		'nodes/TalkLift/transport/**/*.ts',
		// Run in n8n alone: see stryker.engine.mjs.
		'!nodes/TalkLift/transport/{sendThroughN8n,talkLiftClient}.ts',
	],
	testRunner: 'jest',
	jest: { configFile: 'stryker.jest.mjs', enableFindRelatedTests: true },
	coverageAnalysis: 'perTest',
	// What is set up once when a file is loaded (words, tables, descriptions of fields) would take all tests
	// for each mutant. Other tests compare it word by word: the documents, 0.1.0's panels, typed answers.
	ignoreStatic: true,
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
	cleanTempDir: 'always',
	incremental: true,
	incrementalFile: '.workshop/mutation.json',
	reporters: ['clear-text', 'html', 'progress'],
	htmlReporter: { fileName: 'reports/mutation.html' },
	clearTextReporter: { allowColor: false, reportTests: false },
	thresholds: { high: 95, low: 90, break: 90 },
};
