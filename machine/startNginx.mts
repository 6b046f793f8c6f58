// An nginx of our own: Debian's, on loopback, in a folder that is removed.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isOnPath } from './findProgram.mts';
import { isPortTaken } from './freePort.mts';
import { startProcess } from './startProcess.mts';

export interface ProxyOptions {
	/** Where it listens. */
	port: number;
	/** What is passed on, e.g. `/automation/`. What is behind doesn't see it. */
	prefix: string;
	/** Where that goes, e.g. `http://127.0.0.1:5678`. */
	target: string;
}

/** nginx's settings as n8n's documentation has them, but for encryption. */
const writeSettings = (folder: string, { port, prefix, target }: ProxyOptions) => `
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {}
http {
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	server {
		listen 127.0.0.1:${port};
		location ${prefix} {
			proxy_pass ${target}/;
			proxy_http_version 1.1;
			proxy_set_header Host $http_host;
			proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
			proxy_set_header X-Forwarded-Proto $scheme;
			proxy_set_header Upgrade $http_upgrade;
			proxy_set_header Connection "upgrade";
		}
	}
}
`;

/**
 * Starts nginx as a reverse proxy for one path; it listens when this resolves.
 *
 * @throws when nginx isn't installed, with what to install, or didn't start, with what it printed
 */
export async function startNginx(options: ProxyOptions): Promise<{ stop(): Promise<void> }> {
	// Debian keeps it where only root looks.
	const program = ['/usr/sbin/nginx'].find((file) => existsSync(file)) ?? 'nginx';
	if (program === 'nginx' && !isOnPath(program))
		throw new Error('nginx is missing: apt-get install nginx.');
	const folder = mkdtempSync(join(tmpdir(), 'talklift-nginx-'));
	const settings = join(folder, 'nginx.conf');
	writeFileSync(settings, writeSettings(folder, options));
	const server = startProcess({
		command: program,
		args: ['-c', settings, '-p', folder],
		folder,
	});
	let hasEnded = false;
	void server.ended.then(() => (hasEnded = true));
	const stop = async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	const deadline = Date.now() + 20_000;
	while (!(await isPortTaken(options.port))) {
		if (hasEnded || Date.now() > deadline) {
			await stop();
			throw new Error(`nginx did not start:\n${server.log()}`);
		}
		await sleep(50);
	}
	return { stop };
}
