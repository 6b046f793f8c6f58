/**
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { withValue } from '../frame/withValue.mjs';
import { html } from '../preact.mjs';

/**
 * What TalkLift leaves open, and which reading the sandbox speaks.
 * @param {{ dialects: SandboxState['dialects'], speak: Ask['speak'] }} props
 */
export function Dialects({ dialects, speak }) {
	const all = Object.entries(dialects);
	const odd = all.filter(([, { usual, reading }]) => reading !== usual);
	const asUsual = () => speak(Object.fromEntries(odd.map(([name, { usual }]) => [name, usual])));
	return html`<section>
		<h2>Dialect</h2>
		<p class="quiet">
			TalkLift's documentation leaves some questions open. The sandbox can speak every reading, and
			a flow should understand them all.
		</p>
		<div class="card dialects" role="group" aria-label="Dialect">
			${all.map(
				([name, { question, readings, usual, reading }]) =>
					html`<div class="field dialect" key=${name} data-odd=${reading !== usual}>
						<label for="dialect-${name}">${question}</label>
						<select
							id="dialect-${name}"
							value=${reading}
							onChange=${withValue((value) => void speak({ [name]: value }))}
						>
							${Object.entries(readings).map(
								([value, words]) =>
									html`<option key=${value} value=${value}>
										${words}${value === usual ? ' (usual)' : ''}
									</option>`,
							)}
						</select>
					</div>`,
			)}
			<div class="row">
				<button class="button" type="button" disabled=${odd.length === 0} onClick=${asUsual}>
					All as usual
				</button>
			</div>
		</div>
	</section>`;
}
