/** @import { SandboxState } from '../../state.mts' */
import { BotChoice } from '../chat/BotChoice.mjs';
import { Chat } from '../chat/Chat.mjs';
import { focusComposer } from '../chat/focusComposer.mjs';
import { useSandbox } from '../connection/useSandbox.mjs';
import { Load } from '../load/Load.mjs';
import { html, useEffect, useErrorBoundary, useState } from '../preact.mjs';
import { Settings } from '../settings/Settings.mjs';
import { Traffic } from '../traffic/Traffic.mjs';
import { Help } from './Help.mjs';
import { Note } from './Note.mjs';
import { StoppedSign } from './StoppedSign.mjs';
import { Tabs } from './Tabs.mjs';
import { TopBar } from './TopBar.mjs';
import { useKeys } from './useKeys.mjs';
import { useMedia } from './useMedia.mjs';

/** @typedef {'chat' | 'traffic' | 'load' | 'settings'} Part of the page */

export function Page() {
	/** @type {unknown} */
	const broken = useErrorBoundary((error) => console.error(error))[0];
	if (broken) return html`<${Broken} />`;
	return html`<${Frame} />`;
}

/** Narrow: one panel at a time. Wide: the chat stays, the other two share the place beside it. */
function Frame() {
	const { state, ask } = useSandbox();
	const narrow = useMedia('(max-width: 58rem)');
	const [tab, setTab] = useState(/** @type {Part} */ ('chat'));
	const [helpOpen, setHelpOpen] = useState(false);
	const { link, sandbox, conversation, note, load } = state;
	const shown = !narrow && tab === 'chat' ? 'traffic' : tab;

	const toChat = () => {
		if (!narrow) return focusComposer();
		setTab('chat');
		setTimeout(focusComposer);
	};
	/** @param {Part} id */
	const toPanel = (id) => {
		setTab(id);
		document.getElementById(`tab-${id}`)?.focus();
	};
	/** @param {number} project */
	const toWebhook = (project) => {
		setTab('settings');
		setTimeout(() => {
			document.getElementById(`webhook-${project}`)?.setAttribute('open', '');
			document.getElementById(`webhook-${project}-url`)?.focus();
		});
	};
	const restart = () => void (conversation?.bot !== undefined && ask.start(conversation.bot));
	const [keysOn, setKeysOn] = useKeys({
		'/': toChat,
		c: toChat,
		t: () => toPanel('traffic'),
		l: () => toPanel('load'),
		s: () => toPanel('settings'),
		n: restart,
		'?': () => setHelpOpen(true),
	});

	useEffect(() => {
		const bot = sandbox?.bots.find(({ id }) => id === conversation?.bot);
		document.title = bot ? `${bot.name} · TalkLift sandbox` : 'TalkLift sandbox';
	}, [sandbox, conversation?.bot]);

	const tabs = [
		{ id: 'chat', name: 'Chat' },
		{ id: 'traffic', name: 'Traffic' },
		{ id: 'load', name: 'Load' },
		{ id: 'settings', name: 'Settings', badge: sandbox && countOdd(sandbox) },
	];
	const tabList = html`<${Tabs}
		label="Parts of the page"
		tabs=${narrow ? tabs : tabs.slice(1)}
		chosen=${shown}
		choose=${setTab}
	/>`;
	/** @param {Part} id */
	const panel = (id) => ({
		id: `panel-${id}`,
		role: narrow || id !== 'chat' ? 'tabpanel' : undefined,
		'aria-labelledby': narrow || id !== 'chat' ? `tab-${id}` : undefined,
		'aria-label': narrow || id !== 'chat' ? undefined : 'Chat',
		hidden: narrow ? shown !== id : id !== 'chat' && shown !== id,
	});

	return html`<div class="frame">
		<${TopBar} link=${link} help=${() => setHelpOpen(true)} />
		<main>
			${narrow && tabList}
			<div class="talkSide" hidden=${narrow && shown !== 'chat'}>
				<section class="panel chat" ...${panel('chat')}>
					<${StoppedSign} link=${link} />
					${
						conversation
							? html`<${Chat}
									key=${conversation.session}
									conversation=${conversation}
									sandbox=${sandbox}
									ask=${ask}
									toSettings=${() => toWebhook(conversation.project)}
								/>`
							: html`<${BotChoice} sandbox=${sandbox} link=${link} start=${ask.start} />`
					}
				</section>
			</div>
			<div class="side" hidden=${narrow && shown === 'chat'}>
				${!narrow && tabList}
				<section class="panel traffic" ...${panel('traffic')}>
					<${Traffic} state=${state} ask=${ask} />
				</section>
				<section class="panel load" ...${panel('load')}>
					${
						sandbox &&
						html`<${Load}
							sandbox=${sandbox}
							load=${load}
							bot=${conversation?.bot}
							ask=${ask}
							toWebhook=${toWebhook}
						/>`
					}
				</section>
				<section class="panel settings" ...${panel('settings')}>
					${sandbox && html`<${Settings} sandbox=${sandbox} ask=${ask} />`}
				</section>
			</div>
		</main>
		<${Note} note=${note} close=${ask.closeNote} />
		<${Help}
			open=${helpOpen}
			close=${() => setHelpOpen(false)}
			keysOn=${keysOn}
			setKeysOn=${setKeysOn}
		/>
	</div>`;
}

/**
 * How much is other than usual: faults that are on, dialects that are spoken.
 * @param {SandboxState} sandbox
 */
function countOdd({ faults, dialects }) {
	const odd = Object.values(dialects).filter(({ usual, reading }) => reading !== usual);
	return faults.length + odd.length;
}

function Broken() {
	return html`<div class="sign" role="alert">
		<h2>This page came to a halt</h2>
		<p>The conversation is kept by the sandbox. Reload to go on with it.</p>
		<button class="button primary" type="button" onClick=${() => location.reload()}>Reload</button>
	</div>`;
}
