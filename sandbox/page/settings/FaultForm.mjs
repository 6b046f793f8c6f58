/**
 * @import { TargetedEvent } from 'preact'
 * @import { FaultField } from '../../faults/faultField.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { withValue } from '../frame/withValue.mjs';
import { html, useState } from '../preact.mjs';
import { readFault } from './readFault.mjs';

/**
 * Switches a fault on. Which kinds there are, and what can be said about each, the sandbox tells.
 * @param {{ sandbox: SandboxState, ask: Ask }} props
 */
export function FaultForm({ sandbox: { faultKinds, faultEndpoints }, ask }) {
	const kinds = Object.entries(faultKinds);
	const [chosen, setChosen] = useState('');
	const [kind, { description, fields }] = kinds.find(([one]) => one === chosen) ?? kinds[0] ?? none;
	const shown = fields.filter(({ onlyByCall }) => !onlyByCall);

	/** @param {TargetedEvent<HTMLFormElement>} event */
	const submit = (event) => {
		event.preventDefault();
		void ask.setFault(readFault(kind, shown, new FormData(event.currentTarget)));
	};

	return html`<form class="card" onSubmit=${submit} aria-label="Switch a fault on">
		<div class="field">
			<label for="fault-kind">What goes wrong</label>
			<select
				id="fault-kind"
				value=${kind}
				aria-describedby="fault-description"
				onChange=${withValue(setChosen)}
			>
				${kinds.map(([one, { name }]) => html`<option key=${one} value=${one}>${name}</option>`)}
			</select>
			<p class="hint" id="fault-description">${description}</p>
		</div>
		<div class="pair">
			<div class="field">
				<label for="fault-endpoint">Which calls</label>
				<select id="fault-endpoint" name="endpoint">
					${Object.entries(faultEndpoints).map(
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
			${shown.map((field) => html`<${Field} key=${field.name} ...${field} />`)}
		</div>
		<div class="row">
			<button class="button primary" type="submit">Switch on</button>
		</div>
	</form>`;
}

/** @type {[string, Pick<SandboxState['faultKinds']['slow'], 'description' | 'fields'>]} */
const none = ['', { description: 'The sandbox knows no faults.', fields: [] }];

/** @param {FaultField} field */
function Field({ name, label, hint, type, value, choices, required, min, max }) {
	const id = `fault-${name}`;
	// A field of a fault may be called like one that all faults have.
	const field = { id, name: `field ${name}`, required };
	if (type === 'switch') {
		return html`<label class="check"><input type="checkbox" ...${field} />${label}</label>`;
	}
	const hintId = hint === undefined ? undefined : `${id}-hint`;
	return html`<div class="field">
		<label for=${id}>${label}</label>
		${
			type === 'choice'
				? html`<select ...${field} aria-describedby=${hintId}>
						${choices?.map(
							(choice) =>
								html`<option key=${choice} value=${choice} selected=${choice === value}>
									${choice}
								</option>`,
						)}
					</select>`
				: html`<input
						...${field}
						type=${type}
						min=${min}
						max=${max}
						step=${type === 'number' ? 'any' : undefined}
						defaultValue=${value}
						aria-describedby=${hintId}
						spellcheck=${false}
						autocomplete="off"
					/>`
		}
		${hint && html`<p class="hint" id=${hintId}>${hint}</p>`}
	</div>`;
}
