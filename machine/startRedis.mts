// A Redis of our own: Debian's redis-server, on loopback, without anything on disk.
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { isOnPath } from './findProgram.mts';
import { freePort } from './freePort.mts';
import { startProcess } from './startProcess.mts';

export interface Service {
	/** e.g. `redis://127.0.0.1:6379` */
	url: URL;
	stop(): Promise<void>;
}

/**
 * The Redis that the environment variable TALKLIFT_REDIS_URL names, or else a new one.
 *
 * @throws when there is none and redis-server isn't installed, with what to install
 */
export async function startRedis(): Promise<Service> {
	const given = process.env.TALKLIFT_REDIS_URL;
	if (given) return { url: new URL(given), stop: async () => {} };
	if (!isOnPath('redis-server'))
		throw new Error(
			'redis-server is missing: apt-get install redis-server, or name a Redis in TALKLIFT_REDIS_URL.',
		);
	const port = await freePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	const server = startProcess({ command: 'redis-server', args, folder: tmpdir() });
	let hasEnded = false;
	void server.ended.then(() => (hasEnded = true));
	const deadline = Date.now() + 20_000;
	while (!(await answers(port))) {
		if (hasEnded || Date.now() > deadline) {
			await server.stop();
			throw new Error(`redis-server did not start:\n${server.log()}`);
		}
		await sleep(50);
	}
	return { url: new URL(`redis://127.0.0.1:${port}`), stop: server.stop };
}

/** Whether a Redis answers PING there. */
function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		const end = (answered: boolean) => {
			socket.destroy();
			resolve(answered);
		};
		socket.once('data', (answer) => end(answer.toString().startsWith('+PONG')));
		socket.once('error', () => end(false));
		socket.setTimeout(1_000, () => end(false));
	});
}
