// For Stryker: n8n loads this package's sources, which are broken on purpose, in place of what was built.
const { join, relative } = require('node:path');

const n8nCore = globalThis.nativeRequire('n8n-core');
const dist = join(process.cwd(), 'dist');

class SourcesLoader extends n8nCore.PackageDirectoryLoader {
	loadClass(sourcePath) {
		const path = relative(dist, this.resolvePath(sourcePath));
		if (path.startsWith('..')) return super.loadClass(sourcePath);
		const [, className] = /([^/]+)\.(?:node|credentials)\.js$/.exec(path);
		return new (require(toSource(join('dist', path)))[className])();
	}
}

function toSource(built) {
	return join(process.cwd(), built.replace(/^dist/, '').replace(/js$/, 'ts'));
}

jest.mock('n8n-core', () => ({ ...n8nCore, PackageDirectoryLoader: SourcesLoader }));

// Loaded here, before any test: what a file sets up once would count as what the first test does.
const { nodes, credentials } = require(join(process.cwd(), 'package.json')).n8n;
for (const built of [...nodes, ...credentials]) require(toSource(built));
