/**
 * @import { SandboxState } from '../../state.mts'
 * @import { Link } from '../connection/pageState.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { html, useLayoutEffect, useRef } from '../preact.mjs';

/**
 * The first thing a stranger sees: which bot to talk to.
 * @param {object} props
 * @param {SandboxState} [props.sandbox]
 * @param {Link} props.link
 * @param {(bot: string) => void} props.start
 */
export function BotChoice({ sandbox, link, start }) {
	const list = useRef(/** @type {HTMLElement | null} */ (null));
	const ready = sandbox !== undefined;
	useLayoutEffect(() => {
		/** @type {FocusOptions & { focusVisible: boolean }} */
		const quietly = { preventScroll: true, focusVisible: false };
		list.current?.querySelector('button')?.focus(quietly);
	}, [ready]);

	if (!sandbox) {
		return html`<div class="choice">
			<p class="quiet">${link === 'stopped' ? '' : 'Looking for the sandbox…'}</p>
		</div>`;
	}
	/** @param {{ project: number }} bot */
	const webhookOf = (bot) => sandbox.webhooks.find(({ project }) => project === bot.project);
	return html`<div class="choice">
		<h2>Who would you like to talk to?</h2>
		<p class="lead">
			You are the customer. The bot asks, your n8n flow checks the answers, and the traffic beside
			the chat shows every step between the two.
		</p>
		<ul class="bots" ref=${list}>
			${sandbox.bots.map((bot) => {
				const webhook = webhookOf(bot);
				return html`<li key=${bot.id}>
					<button class="bot" type="button" onClick=${() => start(bot.id)}>
						<span class="avatar" aria-hidden="true">${initials(bot.name)}</span>
						<span class="botName">${bot.name}</span>
						<span class="botWords">${bot.description}</span>
						<span class="botPlace" data-set=${webhook !== undefined}>
							${
								webhook
									? `Events go to ${hostOf(webhook.url)}`
									: 'No webhook set yet: events stay here'
							}
						</span>
						<${Icon} name="chevron" />
					</button>
				</li>`;
			})}
		</ul>
	</div>`;
}

/** @param {string} name */
function initials(name) {
	return name.trim().slice(0, 1).toUpperCase();
}

/** @param {string} url */
function hostOf(url) {
	return URL.canParse(url) ? new URL(url).host : url;
}
