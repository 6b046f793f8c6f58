/** @import { TrafficEntry } from '../../traffic/trafficEntry.mts' */
import { html } from '../preact.mjs';
import { Body } from './Body.mjs';
import { Facts } from './Facts.mjs';

/** @param {{ entry: Extract<TrafficEntry, { kind: 'message' }> }} props */
export function MessageDetails({ entry: { from, text, channel, session, buttons } }) {
	return html`
		<${Facts} facts=${{ From: from, Channel: channel, Session: session }} />
		<${Body} title="Text" body=${text} />
		${buttons.length > 0 && html`<${Body} title="Buttons" body=${buttons} />`}
	`;
}
