/** @import { LoadProgress } from '../../load/loadProgress.mts' */
import { Figures } from '../frame/Figures.mjs';
import { html } from '../preact.mjs';

const states = { running: 'Running', ended: 'Over', stopped: 'Stopped' };

/**
 * A load in numbers, and in a sentence once it is over.
 * @param {{ load: LoadProgress }} props
 */
export function LoadFigures({ load }) {
	const { state, people, answers, silent, waiting, finished } = load;
	const figures = [
		[answers, 'answers from your flow'],
		[waiting, 'waiting for it now'],
		[finished, `of ${people} came to the end`],
		[silent, 'got nothing in time'],
	];
	return html`
		<${Figures} figures=${figures} isBad=${silent > 0} />
		<p class="quiet" role="status">
			${state === 'running' ? `${people} people are talking to the bot.` : describeEnd(load)}
		</p>
	`;
}

/**
 * @param {LoadProgress} load one that is over
 * @returns {string} how it went, in sentences
 */
function describeEnd({ state, people, ms, silent, finished, medianMs, slowestMs = medianMs }) {
	const gaveUp = state === 'ended' ? people - finished - silent : 0;
	const end = [
		`${finished} of ${people} came to the end`,
		`${silent} got nothing in time`,
		...(gaveUp > 0 ? [`${gaveUp} gave up, asked for the same again and again`] : []),
	].join(', ');
	const pace =
		medianMs === undefined || slowestMs === undefined
			? ''
			: ` Half of the answers took at most ${toSpan(medianMs)}, the slowest ${toSpan(slowestMs)}.`;
	return `${states[state]} after ${toSpan(ms)}: ${end}.${pace}`;
}

/** @param {number} ms */
function toSpan(ms) {
	return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
