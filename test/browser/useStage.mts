import type { Browser } from 'playwright-core';

import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer, ServerOptions } from '../../n8n/startServer.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { startBrowser } from './startBrowser.mts';

/** What a test of the editor needs; there once the tests run. */
export interface Stage {
	sandbox: Sandbox;
	server: RunningServer;
	browser: Browser;
}

/**
 * A sandbox, a real n8n and a browser for the tests of a `describe`, closed after them.
 * @param serverOptions what n8n starts with
 */
export function useStage(
	serverOptions: (sandbox: Sandbox) => ServerOptions = () => ({}),
	options: Parameters<typeof startSandbox>[0] = {},
): Stage {
	const stage: Partial<Stage> = {};
	beforeAll(async () => {
		stage.sandbox = await startSandbox(options);
		stage.server = await startServer(serverOptions(stage.sandbox));
		stage.browser = await startBrowser();
	}, 600_000);
	afterAll(async () => {
		await stage.browser?.close();
		await stage.server?.stop();
		await stage.sandbox?.close();
	});
	return stage as Stage;
}
