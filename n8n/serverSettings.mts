// How n8n is told to run: on loopback only, and without a single request to the outside.

import { join } from 'node:path';

import { workshopFolder } from '../machine/workshop.mts';

export interface ServerPlace {
	port: number;
	/** The port its code runners use. */
	brokerPort: number;
	userFolder: string;
}

/** What this process's environment says to an n8n, taken away: ours is told all it needs. */
const withoutOthers = () =>
	Object.fromEntries(
		Object.keys(process.env)
			.filter((name) => /^(N8N_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_URL$)/.test(name))
			.map((name) => [name, undefined]),
	);

/** Environment variables of an n8n for demo and tests. */
export function serverSettings({ port, brokerPort, userFolder }: ServerPlace): NodeJS.ProcessEnv {
	const url = `http://127.0.0.1:${port}/`;
	return {
		...withoutOthers(),
		NODE_ENV: 'production',
		// n8n's code need not be compiled anew at each start: about a tenth of its time.
		NODE_COMPILE_CACHE: join(workshopFolder(), 'compile-cache'),
		N8N_USER_FOLDER: userFolder,
		// The data are worth nothing, and a kept folder must stay readable.
		N8N_ENCRYPTION_KEY: 'workshop',
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PROTOCOL: 'http',
		N8N_WEBHOOK_URL: url,
		N8N_EDITOR_BASE_URL: url,
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,agents,insights',
		N8N_PYTHON_ENABLED: 'false',
	};
}
