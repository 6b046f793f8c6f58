// npm run test:mutation:engine: the same for what only runs in n8n, by the engine's tests.
import base from './stryker.config.mjs';

export default {
	...base,
	mutate: [
		'nodes/TalkLift/actions/**/*.ts',
		'nodes/TalkLift/transport/{sendThroughN8n,talkLiftClient}.ts',
		// n8n runs the text of its function in another place, where Stryker's counters are unknown.
		'!nodes/TalkLift/actions/actionOutputs.ts',
	],
	jest: { configFile: 'stryker.engine.jest.mjs', enableFindRelatedTests: false },
	ignorePatterns: base.ignorePatterns.filter((pattern) => pattern !== 'dist'),
	incrementalFile: '.workshop/mutationEngine.json',
	htmlReporter: { fileName: 'reports/mutationEngine.html' },
};
