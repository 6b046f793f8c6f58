// For Stryker: n8n loads this package's sources, which are broken on purpose, in place of what was built.
const { join, relative } = require('node:path');

const n8nCore = globalThis.nativeRequire('n8n-core');
const dist = join(process.cwd(), 'dist');

class SourcesLoader extends n8nCore.PackageDirectoryLoader {
	loadClass(sourcePath) {
		const path = relative(dist, this.resolvePath(sourcePath));
		if (path.startsWith('..')) return super.loadClass(sourcePath);
		const [, className] = /([^/]+)\.(?:node|credentials)\.js$/.exec(path);
		return new (require(join(process.cwd(), path.replace(/js$/, 'ts')))[className])();
	}
}

jest.mock('n8n-core', () => ({ ...n8nCore, PackageDirectoryLoader: SourcesLoader }));
