import { Icon } from '../frame/Icon.mjs';
import { html, useLayoutEffect, useRef } from '../preact.mjs';

/** The first thing a stranger sees: which bot to talk to. */
export function BotChoice({ sandbox, link, start }) {
	const list = useRef(null);
	const ready = sandbox !== undefined;
	useLayoutEffect(() => {
		list.current?.querySelector('button')?.focus({ preventScroll: true, focusVisible: false });
	}, [ready]);

	if (!ready) {
		return html`<div class="choice">
			<p class="quiet">${link === 'stopped' ? '' : 'Looking for the sandbox…'}</p>
		</div>`;
	}
	const webhookOf = (bot) => sandbox.webhooks.find(({ project }) => project === bot.project);
	return html`<div class="choice">
		<h1>Who would you like to talk to?</h1>
		<p class="lead">
			You are the customer. The bot asks, your n8n flow checks the answers, and the traffic beside
			the chat shows every step between the two.
		</p>
		<ul class="bots" ref=${list}>
			${sandbox.bots.map(
				(bot) =>
					html`<li key=${bot.id}>
						<button class="bot" type="button" onClick=${() => start(bot.id)}>
							<span class="avatar" aria-hidden="true">${initials(bot.name)}</span>
							<span class="botName">${bot.name}</span>
							<span class="botWords">${bot.description}</span>
							<span class="botPlace" data-set=${webhookOf(bot) !== undefined}>
								${
									webhookOf(bot)
										? `Events go to ${hostOf(webhookOf(bot).url)}`
										: 'No webhook set yet: events stay here'
								}
							</span>
							<${Icon} name="chevron" />
						</button>
					</li>`,
			)}
		</ul>
	</div>`;
}

function initials(name) {
	return name.trim().slice(0, 1).toUpperCase();
}

function hostOf(url) {
	return URL.canParse(url) ? new URL(url).host : url;
}
