import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Whether a command is on the PATH. */
export const isOnPath = (command: string): boolean =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));

/** The folder of PostgreSQL's programs, which Debian keeps off the PATH; the newest version's. */
export function postgresFolder(): string | undefined {
	const debian = '/usr/lib/postgresql';
	let versions: string[] = [];
	try {
		versions = readdirSync(debian).toSorted((left, right) => Number(right) - Number(left));
	} catch {
		// Not a Debian, or not installed.
	}
	const folders = [
		...versions.map((version) => join(debian, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
	];
	return folders.find((folder) => isExecutable(join(folder, 'initdb')));
}
