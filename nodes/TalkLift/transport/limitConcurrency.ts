/**
 * Runs tasks, and gives each one's result. Tasks with the same key run in the order they came; 7 and '7'
 * are the same key, since ids come as either.
 */
export type RunInTurn = <Result>(
	key: number | string | undefined,
	task: () => Promise<Result>,
) => Promise<Result>;

/**
 * At most `most` tasks at a time across all keys, and one at a time within a key: the next begins when
 * the one before it has ended, well or not. Tasks without a key wait for nothing but a free place.
 *
 * A task that waits for its key takes no place, so a slow conversation does not hold up the others.
 */
export function limitConcurrency(most: number): RunInTurn {
	let free = Math.max(1, Math.floor(most));
	const waiting: Array<() => void> = [];
	const lastOf = new Map<string, Promise<unknown>>();

	async function inPlace<Result>(task: () => Promise<Result>): Promise<Result> {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			// The place goes straight to the next in line: nobody who comes now can take it.
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	}

	return async (key, task) => {
		if (key === undefined) return await inPlace(task);
		const name = String(key);
		const before = lastOf.get(name);
		const run = before === undefined ? inPlace(task) : before.then(() => inPlace(task));
		const ended = run.then(
			() => {},
			() => {},
		);
		lastOf.set(name, ended);
		try {
			return await run;
		} finally {
			if (lastOf.get(name) === ended) lastOf.delete(name);
		}
	};
}
