/** @import { LoadProgress } from '../../load/loadProgress.mts' */
import { html, useMemo } from '../preact.mjs';
import { toChart } from './toChart.mjs';

/**
 * Answers and silence over time: what the flow gives in a second, and how many wait for it or wait no
 * more.
 * @param {{ load: LoadProgress }} props
 */
export function LoadChart({ load }) {
	const { people, ms, answers, waiting, silent } = load;
	const chart = useMemo(() => toChart(load), [load]);
	const seconds = Math.round(chart.spanMs / 1000);
	return html`<figure class="chart card">
		<h3>Answers a second</h3>
		<div class="plot">
			<span class="most">${Math.round(chart.mostPerSecond)}</span>
			<svg
				viewBox="0 0 100 100"
				preserveAspectRatio="none"
				role="img"
				aria-label="Answers a second: ${answers} answers in ${(ms / 1000).toFixed(1)} s"
			>
				${chart.bars.map(
					({ x, width, height }, index) =>
						html`<rect
							key=${index}
							class="bar"
							x=${x + width * 0.1}
							y=${100 - height}
							width=${width * 0.8}
							height=${height}
						/>`,
				)}
			</svg>
		</div>
		<h3>
			People
			<small class="legend">
				<span data-what="waiting">wait for the flow</span>
				<span data-what="silent">got nothing in time</span>
			</small>
		</h3>
		<div class="plot">
			<span class="most">${people}</span>
			<svg
				viewBox="0 0 100 100"
				preserveAspectRatio="none"
				role="img"
				aria-label="People: ${waiting} wait for the flow, ${silent} got nothing in time"
			>
				<path class="waiting" d=${chart.waiting} />
				<path class="silent" d=${chart.silent} />
			</svg>
		</div>
		<p class="times" aria-hidden="true">
			<span>0 s</span><span>${Math.round(seconds / 2)} s</span><span>${seconds} s</span>
		</p>
	</figure>`;
}
