import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { can, toSettingsOf } from '../../../n8n/versionDifferences.mts';

const settings = {
	N8N_PORT: '5678',
	N8N_WEBHOOK_URL: 'http://127.0.0.1:5678/',
	N8N_DISABLED_MODULES: 'insights,agents,mcp-registry',
};

describe('The settings for an older n8n', () => {
	const folder = mkdtempSync(join(tmpdir(), 'version-differences-'));
	const script = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	const modules = join(folder, 'node_modules', '@n8n', 'backend-common', 'dist', 'modules');

	beforeEach(() => {
		mkdirSync(modules, { recursive: true });
		const known = `exports.MODULE_NAMES = ['insights', 'data-table', 'mcp'];`;
		writeFileSync(join(modules, 'modules.config.js'), known);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test('switch off only the modules that this n8n knows: it ends when told of others', () => {
		const made = toSettingsOf({ version: '2.0.3', script }, settings);
		expect(made['N8N_DISABLED_MODULES']).toBe('insights');
	});

	test('switch off nothing in an n8n that has no modules', () => {
		rmSync(modules, { recursive: true });
		const made = toSettingsOf({ version: '1.50.0', script }, settings);
		expect(made['N8N_DISABLED_MODULES']).toBe('');
	});

	test('tell its address under the name that this version knows, and keep the rest', () => {
		const { N8N_WEBHOOK_URL: url } = settings;
		expect(toSettingsOf({ version: '2.0.3', script }, settings)).toEqual({
			...{ N8N_PORT: '5678', WEBHOOK_URL: url, N8N_DISABLED_MODULES: 'insights' },
		});
		expect(toSettingsOf({ version: '2.41.1', script }, settings)).toEqual({
			...{ N8N_PORT: '5678', N8N_WEBHOOK_URL: url, N8N_DISABLED_MODULES: 'insights' },
		});
	});
});

test('publishing is a call of its own from n8n 2 on', () => {
	expect(['1.123.81', '2.0.0', '2.41.1'].map((version) => can(version, 'publish'))).toEqual([
		...[false, true, true],
	]);
});
