import { html, useState } from '../preact.mjs';
import { describeFault, endpoints, fieldsOf, readFault } from './faultForms.mjs';

/** Switches that make calls go wrong, and those that are on. */
export function Faults({ sandbox, ask }) {
	const { faultKinds, faults } = sandbox;
	const kinds = Object.keys(faultKinds);
	const [kind, setKind] = useState(kinds[0]);

	const submit = (event) => {
		event.preventDefault();
		void ask.setFault(readFault(kind, new FormData(event.currentTarget)));
	};

	return html`<section>
		<h2>Faults</h2>
		<p class="quiet">What a flow has to live with. Switched on here, they hit the next calls.</p>
		${
			faults.length > 0 &&
			html`<ul class="faultsOn" aria-label="Faults that are on">
				${faults.map(
					(fault) =>
						html`<li key=${fault.number}>
							<span>
								<b>${faultKinds[fault.kind]?.name ?? fault.kind}</b>
								<small>${describeFault(fault)}</small>
							</span>
							<button
								class="button"
								type="button"
								aria-label="Switch off ${faultKinds[fault.kind]?.name ?? fault.kind}"
								onClick=${() => ask.clearFault(fault.number)}
							>
								Switch off
							</button>
						</li>`,
				)}
				${
					faults.length > 1 &&
					html`<li>
						<span></span>
						<button class="button" type="button" onClick=${() => ask.clearFault()}>All off</button>
					</li>`
				}
			</ul>`
		}
		<form class="card" onSubmit=${submit} aria-label="Switch a fault on">
			<div class="field">
				<label for="fault-kind">What goes wrong</label>
				<select
					id="fault-kind"
					value=${kind}
					onChange=${(event) => setKind(event.currentTarget.value)}
				>
					${kinds.map((one) => html`<option key=${one} value=${one}>${faultKinds[one].name}</option>`)}
				</select>
				<p class="hint">${faultKinds[kind].description}</p>
			</div>
			<div class="pair">
				<div class="field">
					<label for="fault-endpoint">Which calls</label>
					<select id="fault-endpoint" name="endpoint">
						${Object.entries(endpoints).map(
							([value, name]) => html`<option key=${value} value=${value}>${name}</option>`,
						)}
					</select>
				</div>
				<div class="field">
					<label for="fault-count">How often</label>
					<input
						id="fault-count"
						name="count"
						type="number"
						min="1"
						step="1"
						defaultValue="1"
						placeholder="until switched off"
					/>
				</div>
			</div>
			<div class="pair" key=${kind}>
				${fieldsOf(kind).map((field) => html`<${Field} ...${field} />`)}
			</div>
			<div class="row">
				<button class="button primary" type="submit">Switch on</button>
			</div>
		</form>
	</section>`;
}

function Field({ id, label, hint, value, choices, check, number, required }) {
	if (check) {
		return html`<label class="check"><input type="checkbox" name=${id} />${label}</label>`;
	}
	const field = { id: `fault-${id}`, name: id, required };
	return html`<div class="field">
		<label for=${field.id}>${label}</label>
		${
			choices
				? html`<select ...${field}>
						${choices.map((choice) => html`<option key=${choice} value=${choice}>${choice}</option>`)}
					</select>`
				: html`<input
						...${field}
						type=${number ? 'number' : 'text'}
						min=${number ? 0 : undefined}
						defaultValue=${value}
						spellcheck=${false}
						autocomplete="off"
					/>`
		}
		${hint && html`<p class="hint">${hint}</p>`}
	</div>`;
}
