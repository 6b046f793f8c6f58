/**
 * @typedef {{
 *   version?: string, optional?: boolean, link?: boolean, resolved?: string,
 *   dependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }>
 * }} LockedPackage
 */

/**
 * Where Node.js finds `name` for the package at `path`: in its own node_modules, or in one above.
 *
 * @param {Record<string, LockedPackage>} packages
 * @param {string} path
 * @param {string} name
 */
function resolveFrom(packages, path, name) {
	const own = `${path && `${path}/`}node_modules/${name}`;
	if (packages[own]) return own;
	if (path === '') return undefined;
	const above = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
	return resolveFrom(packages, above.replace(/\/?node_modules$/, ''), name);
}

/**
 * The packages that a lockfile has for every machine; those for some machines only are left out.
 *
 * @param {string} lockfile its text
 * @param {string} [workspace] folder of a workspace, e.g. `demo`: only what that one needs
 * @returns {Array<[path: string, version: string]>} e.g. `['node_modules/jest', '29.7.0']`
 */
export function lockedPackages(lockfile, workspace) {
	/** @type {{ packages?: Record<string, LockedPackage> }} */
	const { packages = {} } = JSON.parse(lockfile);
	const wanted = workspace === undefined ? Object.keys(packages) : [...reach(packages, workspace)];
	return wanted.flatMap((path) => {
		const { optional, link, version = '' } = packages[path] ?? {};
		return path.includes('node_modules/') && !optional && !link ? [[path, version]] : [];
	});
}

/**
 * @param {Record<string, LockedPackage>} packages
 * @param {string} start
 */
function reach(packages, start) {
	const reached = new Set([start]);
	for (const path of reached) {
		const { link, resolved, dependencies, peerDependencies, peerDependenciesMeta } =
			packages[path] ?? {};
		if (link && resolved) reached.add(resolved);
		for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
			if (!dependencies?.[name] && peerDependenciesMeta?.[name]?.optional) continue;
			const found = resolveFrom(packages, path, name);
			if (found) reached.add(found);
		}
	}
	return reached;
}
