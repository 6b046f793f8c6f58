import { Listr } from 'listr2';
import type { ListrTask } from 'listr2';

import type { InstallProgress } from './installServer.mts';

/** A step of the way: its title while it lasts, and what it says of itself meanwhile. */
export interface Step<Context> {
	title: string;
	/** Gives what came of it, e.g. `was there already`. */
	run: (context: Context, say: (detail: string) => void) => Promise<string>;
}

const isTerminal = process.stdout.isTTY === true;
/** A log needs a sign of life, not a film. */
const logEveryMs = 15_000;

export function writeDuration(ms: number): string {
	const seconds = Math.round(ms / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** e.g. `downloading: 1,204 of 2,312 packages` */
export const writeInstallProgress = ({ step, detail }: InstallProgress): string =>
	`${step}: ${detail}`;

function toTask<Context>({ title, run }: Step<Context>): ListrTask<Context> {
	return {
		title,
		task: async (context, task) => {
			const since = Date.now();
			let detail = '';
			const show = () => {
				task.output = [detail || 'working', writeDuration(Date.now() - since)]
					.filter(Boolean)
					.join(' · ');
			};
			const timer = setInterval(show, isTerminal ? 1000 : logEveryMs);
			try {
				const result = await run(context, (text) => {
					detail = text;
					if (isTerminal) show();
				});
				task.title = `${title}: ${result} (${writeDuration(Date.now() - since)})`;
			} finally {
				clearInterval(timer);
			}
		},
	};
}

/** Runs the steps one after the other, and shows how they get on. Rejects with the first one's reason. */
export async function runSteps<Context extends object>(
	steps: readonly Step<Context>[],
	context: Context,
): Promise<void> {
	await new Listr<Context, 'default', 'simple'>(steps.map(toTask), {
		renderer: 'default',
		fallbackRenderer: 'simple',
		// Ctrl-C has its own order of things to end here.
		registerSignalListeners: false,
		collectErrors: false,
		rendererOptions: { collapseErrors: false, showErrorMessage: false, formatOutput: 'truncate' },
	}).run(context);
}
