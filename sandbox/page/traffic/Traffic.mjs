/**
 * @import { TrafficEntry } from '../../traffic/trafficEntry.mts'
 * @import { PageState } from '../connection/pageState.mjs'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { useStickToEnd } from '../frame/useStickToEnd.mjs';
import { html, useState } from '../preact.mjs';
import { Entry } from './Entry.mjs';
import { useEntryKeys } from './useEntryKeys.mjs';

/** @type {readonly [TrafficEntry['kind'], string][]} */
const kinds = [
	['event', 'Events'],
	['call', 'Calls'],
	['message', 'Messages'],
];

/** How many entries are drawn, and how many more each time one asks for older ones. */
const page = 100;

/**
 * Everything between the sandbox and the flow, newest at the end.
 * @param {{ state: PageState, ask: Ask }} props
 */
export function Traffic({ state, ask }) {
	const { traffic, clearedTo, conversation, sandbox } = state;
	const [hidden, setHidden] = useState(/** @type {readonly TrafficEntry['kind'][]} */ ([]));
	const [mine, setMine] = useState(false);
	const [most, setMost] = useState(page);

	const wanted = traffic.filter(
		({ number, kind, session }) =>
			number > clearedTo &&
			!hidden.includes(kind) &&
			(!mine || !conversation || session === conversation.session),
	);
	const drawn = wanted.slice(-most);
	const { stop, onFocusIn, onKeyDown } = useEntryKeys(drawn.map(({ number }) => number));
	const { box, behind, toEnd, hold, onScroll } = useStickToEnd(wanted.at(-1)?.number);
	/** @param {TrafficEntry['kind']} kind */
	const turn = (kind) =>
		setHidden(hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind]);

	return html`
		<h2 class="unseen">Traffic</h2>
		<div class="filters" role="toolbar" aria-label="Which traffic is shown">
			${kinds.map(
				([kind, name]) =>
					html`<button
						key=${kind}
						class="filter"
						data-kind=${kind}
						type="button"
						aria-pressed=${hidden.includes(kind) ? 'false' : 'true'}
						onClick=${() => turn(kind)}
					>
						${name}
					</button>`,
			)}
			<button
				class="filter"
				type="button"
				aria-pressed=${mine ? 'true' : 'false'}
				onClick=${() => setMine(!mine)}
			>
				This chat only
			</button>
			<button
				class="tinyButton"
				type="button"
				aria-label="Clear the traffic"
				disabled=${wanted.length === 0}
				onClick=${ask.clearTraffic}
			>
				Clear
			</button>
		</div>
		<div class="talk">
			<div
				class="log"
				ref=${box}
				onScroll=${onScroll}
				tabindex="0"
				role="region"
				aria-label="Traffic entries"
			>
				${
					wanted.length > drawn.length &&
					html`<button class="older" type="button" onClick=${() => setMost(most + page)}>
						Show older (${wanted.length - drawn.length} more)
					</button>`
				}
				${
					drawn.length === 0
						? html`<${Nothing} filtered=${(traffic.at(-1)?.number ?? 0) > clearedTo} />`
						: html`<ol class="entries" onfocusin=${onFocusIn} onKeyDown=${onKeyDown}>
								${drawn.flatMap((entry, index) => [
									beginsConversation(drawn, index) &&
										html`<li class="divider" key=${`session ${entry.number}`}>
											Session ${entry.session}
										</li>`,
									html`<${Entry}
										key=${entry.number}
										entry=${entry}
										isStop=${entry.number === stop}
										webhooks=${sandbox?.webhooks ?? []}
										ask=${ask}
										hold=${hold}
									/>`,
								])}
							</ol>`
				}
			</div>
			${
				behind &&
				html`<button class="toEnd" type="button" onClick=${toEnd}>
					<${Icon} name="down" />Newest
				</button>`
			}
		</div>
	`;
}

/**
 * Whether the entry is of another conversation than the latest one before it that is of any.
 * @param {readonly TrafficEntry[]} entries
 * @param {number} index
 */
function beginsConversation(entries, index) {
	const session = entries[index]?.session;
	if (session === undefined) return false;
	return entries.slice(0, index).findLast((one) => one.session !== undefined)?.session !== session;
}

/** @param {{ filtered: boolean }} props */
function Nothing({ filtered }) {
	if (filtered) return html`<p class="nothing">Nothing here passes the filters above.</p>`;
	return html`<div class="nothing">
		<p>Nothing yet. Talk to a bot, and every step shows up here:</p>
		<ul>
			<li data-kind="event">
				<span class="kindIcon"><${Icon} name="out" /></span><b>Events</b> the sandbox sends to your
				flow, and what it answers
			</li>
			<li data-kind="call">
				<span class="kindIcon"><${Icon} name="in" /></span><b>Calls</b> your flow makes to TalkLift,
				and what they get
			</li>
			<li data-kind="message">
				<span class="kindIcon"><${Icon} name="bubble" /></span><b>Messages</b> the customer gets to
				see
			</li>
		</ul>
	</div>`;
}
