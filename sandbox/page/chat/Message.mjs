/** @import { Button, ChatMessage } from '../../conversation/chatMessage.mts' */
import { Icon } from '../frame/Icon.mjs';
import { toClock } from '../frame/toClock.mjs';
import { html } from '../preact.mjs';

/**
 * One message. Whatever its text holds, it is shown as text.
 * @param {object} props
 * @param {ChatMessage} props.message
 * @param {string} props.name who said it
 * @param {boolean} props.first whether it begins a row of messages: somebody else spoke before, or
 *   another minute has begun
 * @param {ChatMessage} [props.next] what the user said after it
 * @param {(button: Button) => void} props.press
 */
export function Message({ message, name, first, next, press }) {
	const { from, text, buttons, channel, at } = message;
	// A bot's quick replies are over once the user has answered; a flow's buttons stay.
	const over = from === 'bot' && next !== undefined;
	return html`<li class="message" data-from=${from} data-first=${first}>
		<p class="speaker" data-shown=${first}>
			${from === 'flow' && html`<${Icon} name="flow" />`}
			<span>${name}</span>
			${from === 'flow' && channel && html`<span class="channel">${channel}</span>`}
			<time datetime=${at}>${toClock(at)}</time>
		</p>
		<div class="bubble">${text}</div>
		${
			buttons.length > 0 &&
			html`<div class="answers" role="group" aria-label="Answers to choose from">
				${buttons.map(
					(button, index) =>
						html`<${Answer}
							key=${index}
							button=${button}
							over=${over}
							chosen=${next?.text === button.title}
							press=${press}
						/>`,
				)}
			</div>`
		}
	</li>`;
}

/**
 * @param {object} props
 * @param {Button} props.button
 * @param {boolean} props.over whether it can't be pressed any more
 * @param {boolean} props.chosen
 * @param {(button: Button) => void} props.press
 */
function Answer({ button, over, chosen, press }) {
	if (button.type === 'web_url') return html`<${Link} button=${button} press=${press} />`;
	/** @param {MouseEvent} event */
	const onClick = (event) => event.detail < 2 && press(button);
	return html`<button
		class="answer"
		type="button"
		disabled=${over}
		data-chosen=${chosen}
		onClick=${onClick}
	>
		${chosen && html`<${Icon} name="done" />`}${button.title}
	</button>`;
}

/** @param {{ button: Button & { type: 'web_url' }, press: (button: Button) => void }} props */
function Link({ button, press }) {
	const address = URL.canParse(button.url) ? new URL(button.url) : undefined;
	if (!address || !['http:', 'https:'].includes(address.protocol)) {
		return html`<span class="answer deadLink" title=${button.url}>
			${button.title} <small>(not a web address)</small>
		</span>`;
	}
	return html`<a
		class="answer"
		href=${address.href}
		title=${address.href}
		target="_blank"
		rel="noopener noreferrer"
		onClick=${() => press(button)}
	>
		${button.title}<${Icon} name="link" /><span class="unseen">(opens in a new tab)</span>
	</a>`;
}
