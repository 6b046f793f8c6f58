import { writeDuration } from './writeDuration.mjs';

// Plain JavaScript and nothing but Node.js: it also shows how the packages are installed.

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const barLength = 20;
/** A terminal is drawn like a film; a log needs a sign of life now and then. */
const [drawEveryMs, logEveryMs] = [120, 15_000];

/**
 * @typedef {object} Progress
 * @property {string} [detail] e.g. `1,204 of 2,131 packages`
 * @property {number} [done] 0 to 1, where it is known: draws a bar and estimates what is left
 *
 * @typedef {object} ShownProgress
 * @property {(result: string) => void} succeed leaves one line with what came of it
 * @property {() => void} fail leaves one line that says it didn't work; why is for others to say
 */

/**
 * How long the rest takes at the pace so far. The pace counts from where something moved first: before
 * that, npm looks things up.
 */
const createEstimate = () => {
	/** @type {{ at: number, done: number } | undefined} */
	let first;
	return (/** @type {number} */ done) => {
		if (done > 0) first ??= { at: Date.now(), done };
		if (!first || done >= 1) return undefined;
		const [passed, gained] = [Date.now() - first.at, done - first.done];
		if (gained < 0.1 || passed < 5_000) return undefined;
		return `about ${writeDuration((passed / gained) * (1 - done))} left`;
	};
};

/** @param {number} done */
const drawBar = (done) => {
	const filled = Math.round(Math.min(1, done) * barLength);
	return `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${Math.floor(done * 100)} %`;
};

/**
 * Shows that something goes on: in a terminal one line that changes, in a log a new line every 15
 * seconds. Prints to the error stream, so that a command's result can be read from its output.
 *
 * @param {string} title
 * @param {() => Progress} [read] asked whenever it is shown
 * @returns {ShownProgress}
 */
export function showProgress(title, read = () => ({})) {
	const { stderr } = process;
	const isTerminal = stderr.isTTY === true && !process.env.CI;
	const isColored = isTerminal && !process.env.NO_COLOR;
	const since = Date.now();
	const estimate = createEstimate();
	let frame = 0;

	/**
	 * @param {number} code
	 * @param {string} sign
	 */
	const color = (code, sign) => (isColored ? `\x1b[${code}m${sign}\x1b[39m` : sign);
	const writeLine = () => {
		const { detail, done } = read();
		const ms = Date.now() - since;
		const parts = [
			title,
			isTerminal && done !== undefined && drawBar(done),
			detail,
			writeDuration(ms),
			done !== undefined && estimate(done),
		];
		return parts.filter(Boolean).join(' · ');
	};
	const draw = () => {
		const sign = color(36, frames[frame++ % frames.length] ?? '');
		// Cut to the terminal's width: a line that wraps can't be drawn over.
		const room = (stderr.columns || 80) - 4;
		stderr.write(`\r\x1b[K${sign} ${writeLine().slice(0, room)}`);
	};

	if (!isTerminal) stderr.write(`${title} …\n`);
	const timer = isTerminal
		? setInterval(draw, drawEveryMs)
		: setInterval(() => stderr.write(`  ${writeLine()}\n`), logEveryMs);

	/** @param {string} line */
	const end = (line) => {
		clearInterval(timer);
		if (isTerminal) stderr.write('\r\x1b[K');
		stderr.write(`${line}\n`);
	};
	return {
		succeed: (result) =>
			end(`${color(32, '✔')} ${title}: ${result} (${writeDuration(Date.now() - since)})`),
		fail: () => end(`${color(31, '✖')} ${title}`),
	};
}
