/**
 * @import { TargetedEvent } from 'preact'
 * @import { LoadProgress } from '../../load/loadProgress.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { withValue } from '../frame/withValue.mjs';
import { html, useState } from '../preact.mjs';
import { LoadChart } from './LoadChart.mjs';
import { LoadFigures } from './LoadFigures.mjs';

/**
 * Sends in many people at once, and shows how the flow bears it.
 * @param {object} props
 * @param {SandboxState} props.sandbox
 * @param {LoadProgress} [props.load] the latest one
 * @param {string} [props.bot] the one of the open conversation
 * @param {Ask} props.ask
 * @param {(project: number) => void} props.toWebhook
 */
export function Load({ sandbox: { bots, webhooks }, load, bot, ask, toWebhook }) {
	const [chosen, setChosen] = useState('');
	const { id, project } = bots.find((one) => one.id === (chosen || bot)) ?? bots[0] ?? nobody;
	const running = load?.state === 'running';
	const goesNowhere = !webhooks.some((webhook) => webhook.project === project);

	/** @param {TargetedEvent<HTMLFormElement>} event */
	const submit = (event) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const [people, seconds] = [Number(form.get('people')), Number(form.get('seconds'))];
		void ask.startLoad({ bot: id, people, seconds });
	};

	return html`<div class="log settingsBox" role="region" aria-label="Load" tabindex="0">
		<section>
			<h2>A crowd at once</h2>
			<p class="quiet">
				Each of them talks to the bot, answers at once whatever it asks, and leaves when your flow
				stays silent for too long.
			</p>
			<form class="card" onSubmit=${submit} aria-label="Load">
				<div class="field">
					<label for="load-bot">Bot</label>
					<select id="load-bot" value=${id} disabled=${running} onChange=${withValue(setChosen)}>
						${bots.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}
					</select>
				</div>
				<div class="pair">
					<div class="field">
						<label for="load-people">People</label>
						<input
							id="load-people"
							name="people"
							type="number"
							min="1"
							max="500"
							step="1"
							required
							defaultValue="50"
							disabled=${running}
						/>
					</div>
					<div class="field">
						<label for="load-seconds">Patience in seconds</label>
						<input
							id="load-seconds"
							name="seconds"
							type="number"
							min="1"
							max="120"
							step="1"
							required
							defaultValue="15"
							disabled=${running}
						/>
					</div>
				</div>
				${
					goesNowhere &&
					html`<p class="hint">
						No webhook is set for this bot: nobody will answer.${' '}
						<button class="textButton" type="button" onClick=${() => toWebhook(project)}>
							Set the webhook
						</button>
					</p>`
				}
				<div class="row">
					${
						running
							? html`<button key="stop" class="button" type="button" onClick=${ask.stopLoad}>
									<${Icon} name="stop" />Stop
								</button>`
							: html`<button key="start" class="button primary" type="submit">
									<${Icon} name="load" />${load ? 'Send them in again' : 'Send them in'}
								</button>`
					}
				</div>
			</form>
		</section>
		${
			load &&
			html`<section aria-label="How it goes">
				<${LoadFigures} load=${load} />
				<${LoadChart} load=${load} />
			</section>`
		}
	</div>`;
}

const nobody = { id: '', project: 0 };
