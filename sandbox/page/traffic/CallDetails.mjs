/** @import { CallEntry } from '../../traffic/trafficEntry.mts' */
import { CopyButton } from '../frame/CopyButton.mjs';
import { html } from '../preact.mjs';
import { Body } from './Body.mjs';
import { Facts } from './Facts.mjs';
import { toCallCurl } from './toCurl.mjs';

/** @param {{ entry: CallEntry }} props */
export function CallDetails({ entry }) {
	const { method, path, authorization, request, status, response, session, faults } = entry;
	return html`
		<${Facts}
			facts=${{
				Call: `${method} ${path}`,
				Authorization: authorization ?? 'none',
				Session: session,
				Faults: faults.join(', ') || undefined,
			}}
		/>
		<${Body} title="Request" body=${request} />
		<${Body} title="Response ${status ?? '(none)'}" body=${response} />
		<div class="row">
			<${CopyButton} name="Copy as cURL" text=${() => toCallCurl(entry, location.origin)} />
			${authorization && html`<span class="quiet">takes the token from $TALKLIFT_TOKEN</span>`}
		</div>
	`;
}
