import { Icon } from '../frame/Icon.mjs';
import { useMedia } from '../frame/useMedia.mjs';
import { html } from '../preact.mjs';

const states = {
	open: 'not asked yet',
	asked: 'the bot asks now',
	review: 'your flow decides',
	done: 'done',
};

/** The slots of the module: which are done, asked, or with the flow. Folded up where there is no room. */
export function Progress({ conversation }) {
	const wide = useMedia('(min-width: 76rem)');
	const { module, slots, current } = conversation;
	if (slots.length === 0) return null;
	const done = slots.filter(({ state }) => state === 'done').length;
	const now = current ? `${current.label}: ${states[current.state]}` : 'Completed';
	return html`<details class="progress" open=${wide}>
		<summary aria-label="Progress: ${done} of ${slots.length} done. ${now}">
			<progress max=${slots.length} value=${done} aria-hidden="true"></progress>
			<span class="progressCount">${done}/${slots.length}</span>
			<span class="progressNow">${now}</span>
			<${Icon} name="chevron" />
		</summary>
		<h2>${module}</h2>
		<ol class="slots">
			${slots.map(
				(slot, index) =>
					html`<li
						key=${index}
						data-state=${slot.state}
						aria-current=${slot.state === 'asked' || slot.state === 'review' ? 'step' : undefined}
					>
						<span class="dot" aria-hidden="true">
							${slot.state === 'done' && html`<${Icon} name="done" />`}
						</span>
						<span class="slotLabel" title=${slot.label}>${slot.label}</span>
						<span class="slotMore">
							${
								slot.answer !== null
									? html`<span class="slotAnswer">${slot.answer}</span>`
									: html`<span>${states[slot.state]}</span>`
							}
							<span class="unseen">${slot.answer !== null ? `, ${states[slot.state]}` : ''}</span>
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
