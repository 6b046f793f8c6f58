import { createRequire } from 'node:module';

import WorkerEnvironment from '../workerEnvironment.mjs';

// Read by n8n when it is loaded.
process.env.N8N_LOG_LEVEL ??= 'silent';

/**
 * One n8n for all test files of a process, loaded by Node.js itself: Jest would load it anew for each, which
 * takes most of a file's time, and with Stryker each file runs a thousand times.
 */
export default class OneN8nEnvironment extends WorkerEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global.nativeRequire = createRequire(import.meta.url);
		// What n8n throws has to be an Error to the tests' code, and the other way round.
		for (const name of [
			'Error',
			'TypeError',
			'RangeError',
			'SyntaxError',
			'URIError',
			'AggregateError',
		])
			this.global[name] = globalThis[name];
	}

	/** One test that fails is enough to kill a mutant: the file's others are not run any more. */
	handleTestEvent({ name, test }, { testNamePattern, rootDescribeBlock }) {
		if (name === 'test_done' && test.errors.length > 0 && testNamePattern) skip(rootDescribeBlock);
	}
}

function skip({ children }) {
	for (const child of children) {
		if (child.type === 'test') child.mode = 'skip';
		else skip(child);
	}
}
