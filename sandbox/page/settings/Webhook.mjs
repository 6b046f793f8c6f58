/**
 * @import { ShownWebhook } from '../../delivery/webhooks.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { withValue } from '../frame/withValue.mjs';
import { html, useState } from '../preact.mjs';

/**
 * The form in TalkLift's project → integrations → Webhook.
 * @param {object} props
 * @param {number} props.project
 * @param {SandboxState['bots']} props.bots those of the project
 * @param {ShownWebhook} [props.saved]
 * @param {Ask} props.ask
 */
export function Webhook({ project, bots, saved, ask }) {
	const [url, setUrl] = useState(saved?.url ?? '');
	const [user, setUser] = useState(saved?.user ?? '');
	const [password, setPassword] = useState('');
	const id = `webhook-${project}`;

	/** @param {Event} event */
	const save = (event) => {
		event.preventDefault();
		// The password is kept when left out; without a user there is none.
		const secret = password !== '' || user === '' ? { password } : {};
		void ask.setWebhook(project, { url: url.trim(), user, ...secret });
	};

	const names = bots.map(({ name }) => name).join(', ');
	return html`<details class="webhook" id=${id} open=${!saved}>
		<summary>
			<b>${names}</b>
			<small>Project ${project}</small>
			<span class="botPlace" data-set=${saved !== undefined}
				>${saved?.url ?? 'no webhook yet'}</span
			>
			<${Icon} name="chevron" />
		</summary>
		<form onSubmit=${save} aria-label="Webhook of ${names}">
			<div class="field">
				<label for=${`${id}-url`}>Webhook URL</label>
				<input
					id=${`${id}-url`}
					type="url"
					required
					value=${url}
					onInput=${withValue(setUrl)}
					placeholder="e.g. http://localhost:5678/webhook/…"
					spellcheck=${false}
					autocomplete="off"
				/>
				${
					url.includes('/webhook-test/') &&
					html`<p class="hint">
						This is a test URL: it takes one event after “Listen for test event” was pressed in n8n.
					</p>`
				}
			</div>
			<div class="pair">
				<div class="field">
					<label for=${`${id}-user`}>User</label>
					<input
						id=${`${id}-user`}
						value=${user}
						onInput=${withValue(setUser)}
						placeholder="none"
						spellcheck=${false}
						autocomplete="off"
					/>
				</div>
				<div class="field">
					<label for=${`${id}-password`}>Password</label>
					<input
						id=${`${id}-password`}
						type="password"
						value=${password}
						onInput=${withValue(setPassword)}
						placeholder=${saved?.hasPassword ? 'kept as it is' : 'none'}
						autocomplete="new-password"
					/>
				</div>
			</div>
			<div class="row">
				<button
					class="button primary"
					type="submit"
					aria-label="Save the webhook of project ${project}"
				>
					Save
				</button>
				${
					saved &&
					html`<button
						class="button"
						type="button"
						aria-label="Remove the webhook of project ${project}"
						onClick=${() => ask.removeWebhook(project)}
					>
						Remove
					</button>`
				}
			</div>
		</form>
	</details>`;
}
