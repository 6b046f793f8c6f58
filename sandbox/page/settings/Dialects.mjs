/**
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { withValue } from '../frame/withValue.mjs';
import { html, useEffect, useState } from '../preact.mjs';

/**
 * What TalkLift leaves open, and which reading the sandbox speaks.
 * @param {{ dialects: SandboxState['dialects'], speak: Ask['speak'] }} props
 */
export function Dialects({ dialects, speak }) {
	const all = Object.entries(dialects);
	const odd = all.filter(([, { usual, reading }]) => reading !== usual);
	const asUsual = () => void speak(Object.fromEntries(odd.map(([one, { usual }]) => [one, usual])));
	const [chosen, setChosen] = useState('');
	const [name = '', dialect] = all.find(([one]) => one === chosen) ?? all[0] ?? [];
	// Until the sandbox tells that it speaks so.
	const [wanted, setWanted] = useState(/** @type {string | undefined} */ (undefined));
	useEffect(() => setWanted(undefined), [name, dialect?.reading]);
	if (!dialect) return null;
	const { question, readings, usual, reading } = dialect;
	/** @param {string} value */
	const choose = async (value) => {
		setWanted(value);
		if (!(await speak({ [name]: value }))) setWanted(undefined);
	};

	return html`<section>
		<h2>Dialect</h2>
		<p class="quiet">
			TalkLift's documentation leaves some questions open. The sandbox can speak every reading, and
			flows should understand them all.
		</p>
		${
			odd.length > 0 &&
			html`<ul class="faultsOn" aria-label="Dialects that are not the usual ones">
				${odd.map(
					([one, other]) =>
						html`<li key=${one}>
							<span>
								<b>${other.readings[other.reading]}</b>
								<small>${other.question}</small>
							</span>
							<button
								class="button"
								type="button"
								aria-label="As usual: ${other.question}"
								onClick=${() => void speak({ [one]: other.usual })}
							>
								As usual
							</button>
						</li>`,
				)}
			</ul>`
		}
		${
			odd.length > 1 &&
			html`<div class="row end">
				<button class="button" type="button" onClick=${asUsual}>All as usual</button>
			</div>`
		}
		<div class="card">
			<div class="field">
				<label for="dialect">Open question</label>
				<select id="dialect" value=${name} onChange=${withValue(setChosen)}>
					${all.map(([one, other]) => html`<option key=${one} value=${one}>${other.question}</option>`)}
				</select>
			</div>
			<fieldset class="readings" key=${name}>
				<legend>${question}</legend>
				${Object.entries(readings).map(
					([value, words]) =>
						html`<label key=${value} class="check">
							<input
								type="radio"
								name="dialect-${name}"
								value=${value}
								checked=${value === (wanted ?? reading)}
								onChange=${withValue((value) => void choose(value))}
							/>
							<span>${words}${value === usual && html` <small class="quiet">usual</small>`}</span>
						</label>`,
				)}
			</fieldset>
		</div>
	</section>`;
}
