import { serverVersion } from '../../n8n/installServer.mts';

/** One n8n that the package is tried on. */
export interface Try {
	/** e.g. `2.20.12` */
	version: string;
	database: 'sqlite' | 'postgresql';
}

const versions = ['1.123.81', '2.0.3', '2.11.4', '2.20.12', '2.30.8', serverVersion];

/** What `npm run test:matrix` tries, the oldest first. */
export const tries: readonly Try[] = [
	...versions.map((version) => ({ version, database: 'sqlite' }) as const),
	{ version: serverVersion, database: 'postgresql' },
];

/**
 * The tries that a command line asks for: all of them when it names no version.
 *
 * @param names versions of n8n; one that isn't in the list is tried on SQLite
 * @throws when a name is no version
 */
export function chooseTries(names: readonly string[]): readonly Try[] {
	if (names.length === 0) return tries;
	return names.flatMap((version): readonly Try[] => {
		if (!/^\d+\.\d+\.\d+$/.test(version))
			throw new Error(`"${version}" is no version of n8n. Name it in full, like ${serverVersion}.`);
		const known = tries.filter((one) => one.version === version);
		return known.length > 0 ? known : [{ version, database: 'sqlite' }];
	});
}
