/** @import { LoadProgress } from '../../load/loadProgress.mts' */

/** How many bars the answers are drawn with at most, and what the narrowest of them stands for. */
const mostBars = 40;
const narrowestMs = 250;
/** A chart is at least this long, so that the first seconds don't race across it. */
const shortestMs = 5000;

/**
 * @typedef {object} Chart in units of the drawing: from 0 to 100 to the right, from 0 to 100 downwards
 * @property {number} spanMs how much time it shows
 * @property {{ x: number, width: number, height: number }[]} bars answers a second
 * @property {number} mostPerSecond what a bar of the full height stands for
 * @property {string} silent area of the people who got nothing in time
 * @property {string} waiting area of those who wait, on top of it
 */

/**
 * @param {Pick<LoadProgress, 'points' | 'people' | 'ms'>} load
 * @returns {Chart}
 */
export function toChart({ points, people, ms }) {
	const spanMs = Math.max(shortestMs, ms);
	const barMs = Math.max(narrowestMs, spanMs / mostBars);
	const rates = Array.from({ length: Math.ceil(ms / barMs) }, (_, index) => {
		const [from, to] = [index * barMs, Math.min((index + 1) * barMs, ms)];
		return ((answersAt(points, to) - answersAt(points, from)) / barMs) * 1000;
	});
	const mostPerSecond = Math.max(1, ...rates);
	const width = (barMs / spanMs) * 100;
	return {
		spanMs,
		mostPerSecond,
		bars: rates.map((rate, index) => ({
			x: index * width,
			width,
			height: (rate / mostPerSecond) * 100,
		})),
		silent: toArea(points, spanMs, people, ({ silent }) => [0, silent]),
		waiting: toArea(points, spanMs, people, ({ silent, waiting }) => [silent, silent + waiting]),
	};
}

/**
 * @param {LoadProgress['points']} points
 * @param {number} ms
 * @returns {number} answers so far, between two points in a straight line
 */
function answersAt(points, ms) {
	const after = points.find((point) => point.ms >= ms);
	const before = points.findLast((point) => point.ms < ms) ?? { ms: 0, answers: 0 };
	if (!after) return before.answers;
	const share = after.ms === before.ms ? 1 : (ms - before.ms) / (after.ms - before.ms);
	return before.answers + (after.answers - before.answers) * share;
}

/**
 * @param {LoadProgress['points']} points
 * @param {number} spanMs
 * @param {number} people
 * @param {(point: LoadProgress['points'][number]) => [from: number, to: number]} heights
 * @returns {string} a path
 */
function toArea(points, spanMs, people, heights) {
	if (points.length === 0) return '';
	/** @param {0 | 1} edge */
	const line = (edge) =>
		points.map((point) => {
			const x = (point.ms / spanMs) * 100;
			return `${round(x)} ${round(100 - (heights(point)[edge] / people) * 100)}`;
		});
	return `M${[...line(0), ...line(1).reverse()].join('L')}Z`;
}

/** @param {number} value */
function round(value) {
	return Math.round(value * 100) / 100;
}
