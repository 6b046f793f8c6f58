/** @import { LoadProgress } from '../../load/loadProgress.mts' */
import { html } from '../preact.mjs';

const states = { running: 'Running', ended: 'Everybody is through', stopped: 'Stopped' };

/**
 * A load in numbers, and in a sentence once it is over.
 * @param {{ load: LoadProgress }} props
 */
export function LoadFigures({ load }) {
	const { state, people, ms, answers, silent, waiting, finished, medianMs, slowestMs } = load;
	const counts = [
		[answers, 'answers from your flow'],
		[waiting, 'waiting for it now'],
		[finished, `of ${people} came to the end`],
		[silent, 'got nothing in time'],
	];
	const pace =
		medianMs === undefined
			? ''
			: ` Half of the answers took at most ${toSpan(medianMs)}, the slowest ${toSpan(slowestMs ?? medianMs)}.`;
	const end = `${states[state]} after ${toSpan(ms)}: ${finished} of ${people} came to the end, ${silent} got nothing in time.`;
	return html`
		<dl class="counts" data-silent=${silent > 0}>
			${counts.map(
				([count, what]) =>
					html`<div key=${what}>
						<dt>${what}</dt>
						<dd>${count}</dd>
					</div>`,
			)}
		</dl>
		<p class="quiet" role="status">
			${state === 'running' ? `${people} people are talking to the bot.` : end + pace}
		</p>
	`;
}

/** @param {number} ms */
function toSpan(ms) {
	return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
