import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import { assetsFolder } from '../assetsFolder.mts';
import { vendoredFiles } from '../vendoredFiles.mts';
import type { Guard } from './guards.mts';

const pageFolder = join(assetsFolder, 'page');

const contentTypes: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

const pageHeaders = {
	'content-security-policy':
		"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/**
 * The chat page: the files that its folder holds when the sandbox starts, each under its own path, so
 * that nothing else can be asked for. They are read anew each time: a page at work shows on reload.
 *
 * @param guard who is let in; everybody when left out
 */
export function pageRoutes(guard: Guard | undefined) {
	return (app: FastifyInstance, _options: object, done: () => void) => {
		if (guard) app.addHook('onRequest', guard);
		for (const [path, file] of Object.entries({ ...vendoredFiles, ...pageFiles() })) {
			app.get(path, async (_request, reply) => {
				const contents = await readFile(file);
				const type = contentTypes[extname(file)] ?? 'application/octet-stream';
				return await reply.headers(pageHeaders).type(type).send(contents);
			});
		}
		done();
	};
}

function pageFiles(): Record<string, string> {
	if (!existsSync(pageFolder)) return {};
	const entries = readdirSync(pageFolder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const routes = files.map((file) => {
		const path = file.slice(pageFolder.length).replaceAll('\\', '/');
		return [path === '/index.html' ? '/' : path, file];
	});
	return Object.fromEntries(routes);
}
