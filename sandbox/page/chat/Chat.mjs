/**
 * @import { Button, ChatMessage } from '../../conversation/chatMessage.mts'
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { SandboxState } from '../../state.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { Menu } from '../frame/Menu.mjs';
import { toClock } from '../frame/toClock.mjs';
import { useMedia } from '../frame/useMedia.mjs';
import { useStickToEnd } from '../frame/useStickToEnd.mjs';
import { html, useLayoutEffect } from '../preact.mjs';
import { Composer } from './Composer.mjs';
import { FlowSign } from './FlowSign.mjs';
import { focusComposer } from './focusComposer.mjs';
import { Message } from './Message.mjs';
import { Progress } from './Progress.mjs';
import { Suggestions } from './Suggestions.mjs';
import { toFlowSign } from './toFlowSign.mjs';
import { useWaited } from './useWaited.mjs';

/**
 * The conversation that is open, with the state of its module.
 * @param {object} props
 * @param {Conversation} props.conversation
 * @param {SandboxState} [props.sandbox]
 * @param {Ask} props.ask
 * @param {() => void} props.toSettings leads to the webhook of its project
 */
export function Chat({ conversation, sandbox, ask, toSettings }) {
	const { messages, suggestions, bot: botId, session, project } = conversation;
	const bot = sandbox?.bots.find(({ id }) => id === botId);
	const webhook = sandbox?.webhooks.find((one) => one.project === project);
	const names = { bot: bot?.name ?? 'Bot', user: 'You', flow: 'Your flow' };
	const waitedMs = useWaited(waitingSince(conversation));
	const sign = toFlowSign(conversation, webhook, waitedMs ?? 0);
	const deciding = waitedMs !== undefined && !sign;
	const { box, behind, toEnd, onScroll } = useStickToEnd(
		`${messages.length} ${deciding} ${sign?.title} ${sign?.todo}`,
	);

	// A phone would cover half the chat with its keyboard after each button.
	const hasKeyboard = useMedia('(pointer: fine)');
	useLayoutEffect(() => {
		if (hasKeyboard) focusComposer();
	}, []);
	const then = () => hasKeyboard && focusComposer();
	/** @param {Button} button */
	const press = async (button) => {
		then();
		await ask.press(button);
	};
	/** @param {string} text */
	const suggest = async (text) => {
		then();
		await ask.suggest(text);
	};
	/** @param {string} text */
	const say = async (text) => {
		toEnd();
		return await ask.say(text);
	};

	const saveChoices = [
		{
			name: 'Conversation as JSON',
			hint: 'with its events and calls',
			choose: ask.saveConversation,
		},
		{ name: 'Save as test', hint: 'YAML, for talklift-sandbox test', choose: ask.saveTest },
	];

	return html`
		<header class="chatHead">
			<span class="avatar" aria-hidden="true">${names.bot.slice(0, 1)}</span>
			<div class="chatTitle">
				<h2>${names.bot}</h2>
				<p>Session ${session}<span>, project ${project}</span></p>
			</div>
			<button
				class="button quietButton"
				type="button"
				title="Restart (n)"
				onClick=${() => botId !== undefined && ask.start(botId)}
				disabled=${botId === undefined}
			>
				<${Icon} name="restart" /><span>Restart</span>
			</button>
			<button class="button quietButton" type="button" onClick=${() => ask.leave()}>
				<${Icon} name="bots" /><span>Other bot</span>
			</button>
			<${Menu} name="Save" icon="save" choices=${saveChoices} />
		</header>
		<${Progress} conversation=${conversation} stuck=${sign?.tone === 'bad'} />
		<div class="talk">
			<div
				class="log"
				role="log"
				aria-label="Conversation"
				tabindex="0"
				ref=${box}
				onScroll=${onScroll}
			>
				<ol class="messages">
					${messages.map(
						(message, index) =>
							html`<${Message}
								key=${index}
								message=${message}
								name=${names[message.from]}
								first=${beginsRow(message, messages[index - 1])}
								next=${messages.slice(index + 1).find(({ from }) => from === 'user')}
								press=${press}
							/>`,
					)}
					${
						deciding &&
						html`<li class="message" data-from="flow">
							<div class="bubble typing">
								<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
								<span class="typingWords">Your flow is deciding</span>
							</div>
						</li>`
					}
				</ol>
				<${FlowSign} sign=${sign} deliverAgain=${ask.deliverAgain} toSettings=${toSettings} />
			</div>
			${
				behind &&
				html`<button class="toEnd" type="button" onClick=${toEnd}>
					<${Icon} name="down" />New messages
				</button>`
			}
		</div>
		<footer class="foot">
			<${Suggestions} suggestions=${suggestions} suggest=${suggest} />
			<${Composer} name=${names.bot} say=${say} />
		</footer>
	`;
}

/**
 * @param {ChatMessage} message
 * @param {ChatMessage} [before]
 */
function beginsRow(message, before) {
	return before?.from !== message.from || toClock(before.at) !== toClock(message.at);
}

/**
 * Since when the flow has the latest answer without having said or accepted anything.
 * @param {Conversation} conversation
 * @returns {string | undefined} ISO 8601
 */
function waitingSince({ current, messages, lastEvent }) {
	if (current?.state !== 'review' || lastEvent?.state === 'kept') return undefined;
	const latest = messages.findLast(({ from }) => from !== 'bot');
	return latest?.from === 'user' ? latest.at : undefined;
}
