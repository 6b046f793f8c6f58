// What the npm scripts that need a real n8n begin with: installs it when it is missing, with progress,
// and is silent when it is there.
import { colors as pc } from '../terminal/colors.mts';
import { runSteps } from '../terminal/runSteps.mts';
import type { Step } from '../terminal/runSteps.mts';
import { installServer, isServerInstalled, serverVersion } from './installServer.mts';

const controller = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
	process.once(name, () => controller.abort(new Error('Ended before n8n was installed.')));

const install: Step<object> = {
	title: `n8n ${serverVersion}`,
	run: async (_context, say) => {
		await installServer({
			signal: controller.signal,
			onProgress: say,
		});
		return 'installed, once and for all';
	},
};

try {
	if (!isServerInstalled()) await runSteps([install], {});
} catch (reason) {
	console.log(
		`\n  ${pc.yellow('▲')} ${reason instanceof Error ? reason.message : String(reason)}\n`,
	);
	process.exitCode = 1;
}
