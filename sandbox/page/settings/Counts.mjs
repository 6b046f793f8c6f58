/** @import { SandboxState } from '../../state.mts' */
import { Figures } from '../frame/Figures.mjs';
import { html } from '../preact.mjs';

/**
 * What was processed, however it was answered: the measure of "none lost, none twice".
 * @param {{ sandbox: SandboxState, reset: () => void }} props
 */
export function Counts({ sandbox, reset }) {
	const { oracle, signIns } = sandbox;
	const figures = [
		[oracle.messages, 'messages delivered'],
		[oracle.feedback, 'slot feedbacks'],
		[signIns, 'sign-ins'],
		[oracle.mostTimes, 'times the same one, at most'],
	];
	return html`<section>
		<h2>Counted</h2>
		<${Figures} figures=${figures} />
		<div class="row spread">
			<p class="quiet">Forget traffic, counts and faults. Conversations and tokens stay.</p>
			<button class="button" type="button" onClick=${reset}>Reset</button>
		</div>
	</section>`;
}
