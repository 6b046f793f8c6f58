import { dirname } from 'node:path';

import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import type { DirectoryLoader } from 'n8n-core';
import { NodeHelpers } from 'n8n-workflow';
import type { ICredentialType, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

export interface LoadedPackages {
	nodeTypes: INodeTypes;
	getCredential(name: string): { type: ICredentialType };
}

/** This package as it was built last, read the way n8n reads an installed package. */
export const ownPackage = () => new PackageDirectoryLoader(process.cwd());

/** n8n's own nodes (Set, IF, Merge, …); each is loaded when a workflow uses it. */
export const n8nsOwnNodes = () =>
	new LazyPackageDirectoryLoader(dirname(require.resolve('n8n-nodes-base/package.json')));

/**
 * Node and credential types of several packages under the names that workflows use
 * (`n8n-nodes-talklift.talkLiftTrigger`, `n8n-nodes-base.set`).
 *
 * @param more node types that only a test knows, by their full name
 */
export async function loadPackages(
	loaders: DirectoryLoader[] = [ownPackage(), n8nsOwnNodes()],
	more: Record<string, INodeType> = {},
): Promise<LoadedPackages> {
	for (const loader of loaders) await loader.loadAll();

	const ofNode = (type: string): INodeType | IVersionedNodeType => {
		const known = more[type];
		if (known) return known;
		const dot = type.lastIndexOf('.');
		const loader = loaders.find(({ packageName }) => packageName === type.slice(0, dot));
		if (!loader) throw new Error(`No package holds the node type "${type}".`);
		return loader.getNode(type.slice(dot + 1)).type;
	};

	return {
		nodeTypes: {
			getByName: ofNode,
			getByNameAndVersion: (type, version) =>
				NodeHelpers.getVersionedNodeType(ofNode(type), version),
			getKnownTypes: () => Object.assign({}, ...loaders.map(({ known }) => known.nodes)),
		},
		getCredential: (name) => {
			const loader = loaders.find(({ known }) => name in known.credentials);
			if (!loader) throw new Error(`No package holds the credential type "${name}".`);
			return loader.getCredential(name);
		},
	};
}
