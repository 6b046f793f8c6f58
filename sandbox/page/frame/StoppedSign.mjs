/** @import { Link } from '../connection/pageState.mjs' */
import { html } from '../preact.mjs';
import { Icon } from './Icon.mjs';

/**
 * Says that the sandbox is gone, and how to get it back.
 * @param {{ link: Link }} props
 */
export function StoppedSign({ link }) {
	return html`<div class="signArea" role="status">
		${
			link === 'stopped' &&
			html`<div class="callout" data-tone="bad">
				<${Icon} name="warn" />
				<div>
					<h2>The sandbox has stopped</h2>
					<p>
						Start it again as before, e.g. with <code>npx talklift-sandbox</code>. This page
						connects by itself as soon as it is back.
					</p>
				</div>
			</div>`
		}
	</div>`;
}
