import { Icon } from '../frame/Icon.mjs';
import { html } from '../preact.mjs';

/** Says why nothing moves, and what to do about it. */
export function FlowSign({ sign, deliverAgain, toSettings }) {
	return html`<div class="signArea" role="status">
		${
			sign &&
			html`<div class="callout" data-tone=${sign.tone}>
				<${Icon} name=${sign.tone === 'quiet' ? 'flow' : 'warn'} />
				<div>
					<h3>${sign.title}</h3>
					<p>${sign.what} ${sign.todo}</p>
					<div class="row">
						${
							sign.toSettings &&
							html`<button class="button primary" type="button" onClick=${toSettings}>
								Set the webhook
							</button>`
						}
						${
							sign.again !== undefined &&
							html`<button class="button" type="button" onClick=${() => deliverAgain(sign.again)}>
								<${Icon} name="restart" />Deliver again
							</button>`
						}
					</div>
				</div>
			</div>`
		}
	</div>`;
}
