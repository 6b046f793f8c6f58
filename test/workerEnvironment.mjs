import { ChildProcess } from 'node:child_process';
import { Server } from 'node:net';

import NodeEnvironment from 'jest-environment-node';

// n8n's engine fills a worker's memory, and taking that down piece by piece takes longer than the half
// second that jest grants a worker, although nothing in it is open any more. When it ends of itself, it
// ends at once.
if (process.send) process.once('exit', () => process.exit());

/** What keeps this process alive. Node.js tells of it, but doesn't document that. */
const handles = () => process._getActiveHandles?.() ?? [];

/**
 * A test that fails in the middle leaves open what it would have closed at its end. That must not keep the
 * others waiting, nor the run from ending; and it is said, since a test that passes leaves nothing.
 */
export default class WorkerEnvironment extends NodeEnvironment.TestEnvironment {
	#before = new Set(handles());
	#file;

	constructor(config, context) {
		super(config, context);
		this.#file = context.testPath;
	}

	async teardown() {
		const left = handles().filter((handle) => !this.#before.has(handle));
		const servers = left.filter((handle) => handle instanceof Server && handle.listening);
		const programs = left.filter(
			(handle) => handle instanceof ChildProcess && handle.exitCode === null,
		);
		for (const server of servers) {
			server.closeAllConnections?.();
			server.close();
		}
		for (const program of programs) program.kill();
		if (servers.length + programs.length > 0)
			process.stderr.write(
				`${this.#file} left ${servers.length} servers and ${programs.length} programs running.\n`,
			);
		await super.teardown();
	}
}
