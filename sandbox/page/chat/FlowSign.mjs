/**
 * @import { IconName } from '../frame/Icon.mjs'
 * @import { FlowSignWords } from './toFlowSign.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { html } from '../preact.mjs';

/**
 * @typedef {object} Props
 * @property {(event: number) => void} deliverAgain
 * @property {() => void} toSettings
 *
 * @typedef {object} Way
 * @property {string} name
 * @property {IconName} [icon]
 * @property {(props: Props & { sign: FlowSignWords }) => void} does
 */

/** @type {Record<FlowSignWords['ways'][number], Way>} */
const ways = {
	settings: { name: 'Set the webhook', does: ({ toSettings }) => toSettings() },
	again: {
		name: 'Deliver again',
		icon: 'restart',
		does: ({ deliverAgain, sign }) => deliverAgain(sign.event),
	},
};

/**
 * Says why nothing moves, and what to do about it.
 * @param {Props & { sign?: FlowSignWords }} props
 */
export function FlowSign(props) {
	return html`<div class="signArea" role="status">
		${props.sign && html`<${Sign} ...${props} />`}
	</div>`;
}

/** @param {Props & { sign: FlowSignWords }} props */
function Sign(props) {
	const { tone, title, what, todo, ways: open } = props.sign;
	return html`<div class="callout" data-tone=${tone}>
		<${Icon} name=${tone === 'quiet' ? 'flow' : 'warn'} />
		<div>
			<h3>${title}</h3>
			<p>${what} ${todo}</p>
			<div class="row">
				${open.map(
					(way, index) =>
						html`<button
							key=${way}
							class=${index === 0 ? 'button primary' : 'button'}
							type="button"
							onClick=${() => ways[way].does(props)}
						>
							${ways[way].icon && html`<${Icon} name=${ways[way].icon} />`}${ways[way].name}
						</button>`,
				)}
			</div>
		</div>
	</div>`;
}
