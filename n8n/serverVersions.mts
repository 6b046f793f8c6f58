/** Compares two versions by their numbers: below 0 when the first one is older. */
export const compareVersions = (one: string, other: string): number =>
	one.localeCompare(other, 'en', { numeric: true });

/**
 * The Node.js that an n8n runs on here, by the n8n that first needs it. It is the oldest that n8n runs
 * on: 1.123 declares Node.js 20, but its expression engine starts on 22 and later only.
 */
const nodes: ReadonlyArray<readonly [since: string, node: string]> = [
	['1.0.0', '22.23.3'],
	['2.0.0', '20.20.2'],
	['2.10.0', '22.23.3'],
	['2.38.0', '24.21.0'],
];

/**
 * The version of Node.js for a version of n8n.
 *
 * @param version e.g. `2.20.12`
 */
export const nodeFor = (version: string): string =>
	nodes.findLast(([since]) => compareVersions(version, since) >= 0)?.[1] ?? '22.23.3';
