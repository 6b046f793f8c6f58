import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const pageFolder = join(import.meta.dirname, '..', 'page');
const packages = join(import.meta.dirname, '..', '..', 'node_modules');

/** What the page takes from installed packages, as it is. */
const vendored = {
	'/vendor/htm-preact-standalone.mjs': join(packages, 'htm', 'preact', 'standalone.module.js'),
};

const pageHeaders = {
	'content-security-policy':
		"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/** The chat page. */
export function pageRoutes(app: FastifyInstance, _options: object, done: () => void): void {
	app.addHook('onSend', async (_request, reply) => {
		reply.headers(pageHeaders);
	});
	for (const [path, file] of Object.entries(vendored)) {
		app.get(path, async (_request, reply) =>
			reply.type('text/javascript; charset=utf-8').send(await readFile(file)),
		);
	}
	if (existsSync(pageFolder)) {
		app.register(fastifyStatic, { root: pageFolder, cacheControl: false });
	}
	done();
}
