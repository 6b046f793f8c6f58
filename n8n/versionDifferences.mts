// The one place that knows what older n8n do otherwise, apart from their Node.js (serverVersions.mts).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { compareVersions } from './serverVersions.mts';

/** What n8n can do now, and the first of the versions tried that can. */
const abilities = {
	/** `POST /rest/workflows/:id/activate` and `deactivate`; before, the workflow is changed. */
	publish: '2.0.0',
	/** The setting N8N_WEBHOOK_URL; before, it is WEBHOOK_URL. */
	webhookUrlSetting: '2.30.0',
} satisfies Record<string, string>;

/** Whether n8n of this version can do that. */
export const can = (version: string, ability: keyof typeof abilities): boolean =>
	compareVersions(version, abilities[ability]) >= 0;

/** The modules of n8n that can be switched off. It ends when it is told of one that it doesn't know. */
function knownModules(script: string): string {
	const packages = join(dirname(script), '..', '..');
	const list = join(packages, '@n8n', 'backend-common', 'dist', 'modules', 'modules.config.js');
	return existsSync(list) ? readFileSync(list, 'utf8') : '';
}

/**
 * An environment for n8n as its version understands it.
 *
 * @param settings for the newest version
 * @param server the n8n that gets it: its version, and its start script
 */
export function toSettingsOf(
	{ version, script }: { version: string; script: string },
	settings: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
	const { N8N_WEBHOOK_URL, N8N_DISABLED_MODULES = '', ...others } = settings;
	const modules = knownModules(script);
	return {
		...others,
		[can(version, 'webhookUrlSetting') ? 'N8N_WEBHOOK_URL' : 'WEBHOOK_URL']: N8N_WEBHOOK_URL,
		N8N_DISABLED_MODULES: N8N_DISABLED_MODULES.split(',')
			.filter((name) => modules.includes(`'${name}'`))
			.join(','),
	};
}
