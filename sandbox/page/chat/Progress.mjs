/** @import { Conversation, SlotProgress } from '../../conversation/conversationView.mts' */
import { Icon } from '../frame/Icon.mjs';
import { useMedia } from '../frame/useMedia.mjs';
import { html } from '../preact.mjs';

const stages = {
	open: 'not asked yet',
	asked: 'the bot asks now',
	review: 'your flow decides',
	again: 'waits for another answer',
	stuck: 'still waiting',
	done: 'done',
	skipped: 'not needed',
};

/** What the sign beside it says well enough to those who see it. */
const withoutWords = ['open', 'done'];

/**
 * The slots of the module: which are done, asked, or with the flow. Folded up where there is no room.
 * @param {object} props
 * @param {Conversation} props.conversation
 * @param {boolean} props.stuck whether the sign beside it says why nothing moves
 */
export function Progress({ conversation, stuck }) {
	const wide = useMedia('(min-width: 76rem)');
	const { module, slots, current } = conversation;
	if (slots.length === 0) return null;
	const inReview = stuck ? 'stuck' : flowHasSpoken(conversation) ? 'again' : 'review';
	/** @param {SlotProgress} slot @returns {keyof typeof stages} */
	const stageOf = ({ state }) => (state === 'review' ? inReview : state);
	const needed = slots.filter(({ state }) => state !== 'skipped');
	const done = needed.filter(({ state }) => state === 'done').length;
	const now = current ? `${current.label}: ${stages[stageOf(current)]}` : 'Completed';
	return html`<details class="progress" open=${wide}>
		<summary>
			<span class="unseen">Progress: ${done} of ${needed.length} done.</span>
			<progress max=${needed.length} value=${done} aria-hidden="true"></progress>
			<span class="progressCount" aria-hidden="true">${done}/${needed.length}</span>
			<span class="progressNow">${now}</span>
			<${Icon} name="chevron" />
		</summary>
		<h3>${module}</h3>
		<ol class="slots">
			${slots.map(
				(slot, index) =>
					html`<li
						key=${index}
						data-stage=${stageOf(slot)}
						aria-current=${slot.state === 'asked' || slot.state === 'review' ? 'step' : undefined}
					>
						<span class="dot" aria-hidden="true">
							${slot.state === 'done' && html`<${Icon} name="done" />`}
						</span>
						<span class="slotLabel" title=${slot.label}>${slot.label}</span>
						${slot.answer !== null && html`<span class="slotMore">${slot.answer}</span>`}
						<span class=${withoutWords.includes(slot.state) ? 'unseen' : 'slotMore'}>
							${stages[stageOf(slot)]}
						</span>
						${
							slot.validatedByWebhook &&
							html`<span class="flowTag" title="This answer is checked by your flow">
								<${Icon} name="flow" />flow
							</span>`
						}
					</li>`,
			)}
		</ol>
	</details>`;
}

/**
 * Having got the answer, the flow said something: it waits for a better one.
 * @param {Conversation} conversation
 */
function flowHasSpoken({ messages }) {
	return messages.findLast(({ from }) => from !== 'bot')?.from === 'flow';
}
