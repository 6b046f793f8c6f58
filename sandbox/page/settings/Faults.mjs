/**
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { html } from '../preact.mjs';
import { describeFault } from './describeFault.mjs';
import { FaultForm } from './FaultForm.mjs';

/**
 * Switches that make calls go wrong, and those that are on.
 * @param {{ sandbox: SandboxState, ask: Ask }} props
 */
export function Faults({ sandbox, ask }) {
	const { faultKinds, faults } = sandbox;
	return html`<section>
		<h2>Faults</h2>
		<p class="quiet">What a flow has to live with. Switched on here, they hit the next calls.</p>
		${
			faults.length > 0 &&
			html`<ul class="faultsOn" aria-label="Faults that are on">
				${faults.map((fault) => {
					const { name } = faultKinds[fault.kind];
					return html`<li key=${fault.number}>
						<span>
							<b>${name}</b>
							<small>${describeFault(fault, sandbox)}</small>
						</span>
						<button
							class="button"
							type="button"
							aria-label="Switch off ${name}"
							onClick=${() => ask.clearFault(fault.number)}
						>
							Switch off
						</button>
					</li>`;
				})}
			</ul>`
		}
		${
			faults.length > 1 &&
			html`<div class="row end">
				<button class="button" type="button" onClick=${() => ask.clearFault()}>All off</button>
			</div>`
		}
		<${FaultForm} sandbox=${sandbox} ask=${ask} />
	</section>`;
}
