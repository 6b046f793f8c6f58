/**
 * @import { ShownWebhook } from '../../delivery/webhooks.mts'
 * @import { EventEntry } from '../../traffic/trafficEntry.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { CopyButton } from '../frame/CopyButton.mjs';
import { Icon } from '../frame/Icon.mjs';
import { html, useState } from '../preact.mjs';
import { Body } from './Body.mjs';
import { Facts } from './Facts.mjs';
import { Replay } from './Replay.mjs';
import { toEventCurl } from './toCurl.mjs';

/**
 * @param {object} props
 * @param {EventEntry} props.entry
 * @param {readonly ShownWebhook[]} props.webhooks
 * @param {Ask} props.ask
 */
export function EventDetails({ entry, webhooks, ask }) {
	const { event, url, attempt, body, answer, failure, session, replayOf } = entry;
	const [editing, setEditing] = useState(false);
	const webhook = webhooks.find((one) => one.url === url);
	return html`
		<${Facts}
			facts=${{
				To: url ?? 'nowhere: no webhook is set',
				Attempt: attempt,
				Session: session,
				Replay: replayOf === undefined ? undefined : `of event ${replayOf}`,
			}}
		/>
		${failure && html`<p class="failure"><${Icon} name="warn" />${failure.message}</p>`}
		<${Body} title="Event" body=${body} />
		${
			answer &&
			html`<${Body} title="Answer ${answer.status}" body=${answer.body} />
				<${Body} title="Answer headers" body=${answer.headers} />`
		}
		${answer?.truncated && html`<p class="quiet">The answer went on; the first 64 kB are kept.</p>`}
		<div class="row">
			<button
				class="button"
				type="button"
				aria-expanded=${editing ? 'true' : 'false'}
				onClick=${() => setEditing(!editing)}
			>
				<${Icon} name="edit" />Edit and replay
			</button>
			${
				url !== undefined &&
				html`<button class="button" type="button" onClick=${() => ask.deliverAgain(event)}>
					<${Icon} name="restart" />Deliver again
				</button>`
			}
			${
				url !== undefined &&
				html`<${CopyButton}
					name="Copy as cURL"
					text=${() => toEventCurl(entry, webhook ?? { url, user: '', hasPassword: false })}
				/>`
			}
		</div>
		${editing && html`<${Replay} entry=${entry} replay=${ask.replay} />`}
	`;
}
