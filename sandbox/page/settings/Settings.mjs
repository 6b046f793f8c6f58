/**
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { html } from '../preact.mjs';
import { Connect } from './Connect.mjs';
import { Counts } from './Counts.mjs';
import { Dialects } from './Dialects.mjs';
import { Faults } from './Faults.mjs';
import { Latency } from './Latency.mjs';
import { Webhook } from './Webhook.mjs';

/**
 * Where events go, and what is made to go wrong on purpose.
 * @param {{ sandbox: SandboxState, ask: Ask }} props
 */
export function Settings({ sandbox, ask }) {
	const projects = Map.groupBy(sandbox.bots, ({ project }) => project);
	return html`<div class="log settingsBox">
		<section>
			<h2>Webhooks</h2>
			<p class="quiet">
				Each project sends its events to one address: the Production URL of a published flow that
				begins with the TalkLift Trigger.
			</p>
			<div class="webhooks">
				${[...projects].map(([project, bots]) => {
					const saved = sandbox.webhooks.find((webhook) => webhook.project === project);
					return html`<${Webhook}
						key=${`${project} ${saved?.url} ${saved?.user} ${saved?.hasPassword}`}
						project=${project}
						bots=${bots}
						saved=${saved}
						ask=${ask}
					/>`;
				})}
			</div>
		</section>
		<${Faults} sandbox=${sandbox} ask=${ask} />
		<${Dialects} dialects=${sandbox.dialects} speak=${ask.speak} />
		<section>
			<h2>Speed and tokens</h2>
			<${Latency}
				key=${sandbox.latencyMs}
				latencyMs=${sandbox.latencyMs}
				setLatency=${ask.setLatency}
			/>
			<div class="row spread">
				<p class="quiet">
					Tokens that have been handed out stop working, and whoever used one has to sign in again.
				</p>
				<button class="button" type="button" onClick=${ask.revokeTokens}>Revoke all tokens</button>
			</div>
		</section>
		<${Connect} sandbox=${sandbox} />
		<${Counts} sandbox=${sandbox} reset=${ask.reset} />
	</div>`;
}
