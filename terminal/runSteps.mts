import { showProgress } from './showProgress.mjs';
import type { Progress } from './showProgress.mjs';

/** A step of the way: its title while it lasts, and what it says of itself meanwhile. */
export interface Step<Context> {
	title: string;
	/** Gives what came of it, e.g. `was there already`. */
	run: (context: Context, say: (progress: Progress) => void) => Promise<string>;
}

/** Runs the steps one after the other, and shows how they get on. Rejects with the first one's reason. */
export async function runSteps<Context extends object>(
	steps: readonly Step<Context>[],
	context: Context,
): Promise<void> {
	for (const { title, run } of steps) {
		let progress: Progress = {};
		const shown = showProgress(title, () => progress);
		try {
			shown.succeed(await run(context, (news) => (progress = news)));
		} catch (reason) {
			shown.fail();
			throw reason;
		}
	}
}
