/** @import { SandboxState } from '../../state.mts' */
import { CopyButton } from '../frame/CopyButton.mjs';
import { html } from '../preact.mjs';

/**
 * What goes into n8n's TalkLift API credential.
 * @param {{ sandbox: SandboxState }} props
 */
export function Connect({ sandbox }) {
	const facts = { 'Base URL': location.origin, 'E-mail': sandbox.account.email };
	return html`<section>
		<h2>Connect n8n</h2>
		<p class="quiet">
			For the TalkLift API credential. The password is shown where the sandbox was started.
		</p>
		<dl class="facts card">
			${Object.entries(facts).map(
				([name, fact]) =>
					html`<div key=${name}>
						<dt>${name}</dt>
						<dd>
							<code>${fact}</code>
							<${CopyButton} label="Copy the ${name}" text=${() => fact} />
						</dd>
					</div>`,
			)}
		</dl>
	</section>`;
}
