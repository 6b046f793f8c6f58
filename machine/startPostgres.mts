// A PostgreSQL of our own: Debian's, on loopback, in a folder that is removed.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { postgresFolder } from './findProgram.mts';
import { freePort } from './freePort.mts';
import { startProcess } from './startProcess.mts';
import type { Service } from './startRedis.mts';

/**
 * The database that the environment variable TALKLIFT_POSTGRES_URL names
 * (`postgres://user:password@host:port/database`), or else a new and empty one.
 *
 * @throws when there is none and PostgreSQL isn't installed, with what to install
 */
export async function startPostgres(): Promise<Service> {
	const given = process.env.TALKLIFT_POSTGRES_URL;
	if (given) return { url: new URL(given), stop: async () => {} };
	const programs = postgresFolder();
	if (!programs)
		throw new Error(
			'PostgreSQL is missing: apt-get install postgresql, or name a database in TALKLIFT_POSTGRES_URL.',
		);
	const folder = mkdtempSync(join(tmpdir(), 'talklift-postgres-'));
	const who = ordinaryUser();
	if (who) chownSync(folder, who.uid, who.gid);
	const data = join(folder, 'data');
	const run = (program: string, args: string[]) =>
		spawnSync(join(programs, program), args, { ...who, cwd: folder, encoding: 'utf8' });
	const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

	const made = run('initdb', [
		'-D',
		data,
		'-A',
		'trust',
		'-U',
		'workshop',
		'-E',
		'UTF8',
		'--no-sync',
	]);
	if (made.status !== 0) {
		removeFolder();
		throw new Error(`initdb: ${made.stdout}${made.stderr}`);
	}
	const port = await freePort();
	const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
	const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
	const program = join(programs, 'postgres');
	const server = startProcess(
		who
			? { command: 'setpriv', args: [...asUser(who), program, ...args], folder }
			: { command: program, args, folder },
	);
	let hasEnded = false;
	void server.ended.then(() => (hasEnded = true));
	const stop = async () => {
		await server.stop();
		removeFolder();
	};
	const place = ['-h', '127.0.0.1', '-p', String(port), '-U', 'workshop'];
	const deadline = Date.now() + 30_000;
	while (run('createdb', [...place, 'workshop']).status !== 0) {
		if (hasEnded || Date.now() > deadline) {
			await stop();
			throw new Error(`PostgreSQL did not start:\n${server.log()}`);
		}
		await sleep(100);
	}
	return { url: new URL(`postgres://workshop:workshop@127.0.0.1:${port}/workshop`), stop };
}

const asUser = ({ uid, gid }: { uid: number; gid: number }): string[] => [
	`--reuid=${uid}`,
	`--regid=${gid}`,
	'--clear-groups',
];

/** PostgreSQL does not run as root: then it is Debian's user for it. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = ['-u', '-g'].map((option) =>
		Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout),
	);
	if (!uid || !gid)
		throw new Error('PostgreSQL must not run as root, and there is no user postgres.');
	return { uid, gid };
}
