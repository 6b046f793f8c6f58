/**
 * @import { TargetedToggleEvent } from 'preact'
 * @import { SandboxState } from '../../state.mts'
 * @import { TrafficEntry } from '../../traffic/trafficEntry.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 * @import { IconName } from '../frame/Icon.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { toClock } from '../frame/toClock.mjs';
import { html, useLayoutEffect, useRef, useState } from '../preact.mjs';
import { CallDetails } from './CallDetails.mjs';
import { EventDetails } from './EventDetails.mjs';
import { MessageDetails } from './MessageDetails.mjs';
import { toHeadline } from './toHeadline.mjs';

/** @type {Record<TrafficEntry['kind'], { icon: IconName, name: string, Details: unknown }>} */
const kinds = {
	event: { icon: 'out', name: 'Event sent', Details: EventDetails },
	call: { icon: 'in', name: 'Call received', Details: CallDetails },
	message: { icon: 'bubble', name: 'Message shown', Details: MessageDetails },
};

/**
 * One line of traffic, with its details folded up below. They are drawn once they are asked for.
 * @param {object} props
 * @param {TrafficEntry} props.entry
 * @param {boolean} props.isStop whether Tab stops here; the arrow keys lead to the others
 * @param {SandboxState['webhooks']} props.webhooks
 * @param {Ask} props.ask
 * @param {() => void} props.hold keeps the list from following the newest
 */
export function Entry({ entry, isStop, webhooks, ask, hold }) {
	const [open, setOpen] = useState(false);
	const line = useRef(/** @type {HTMLElement | null} */ (null));
	useLayoutEffect(() => {
		if (open) line.current?.scrollIntoView({ block: 'nearest' });
	}, [open]);
	const { title, detail, outcome, tone } = toHeadline(entry);
	const { icon, name, Details } = kinds[entry.kind];
	const faults = entry.kind === 'call' ? entry.faults : [];
	/** @param {TargetedToggleEvent<HTMLDetailsElement>} event */
	const onToggle = ({ currentTarget }) => {
		setOpen(currentTarget.open);
		if (currentTarget.open) hold();
	};
	return html`<li ref=${line}>
		<details class="entry" data-kind=${entry.kind} onToggle=${onToggle}>
			<summary tabindex=${isStop ? 0 : -1} data-number=${entry.number}>
				<span class="kindIcon" title=${name}><${Icon} name=${icon} /></span>
				<span class="unseen">${name}: </span>
				<span class="entryTitle">${title}</span>
				<span class="entryDetail">${detail}</span>
				<span class="entryEnd">
					${faults.length > 0 && html`<span class="faultTag">${faults.join(', ')}</span>`}
					${outcome !== '' && html`<span class="outcome" data-tone=${tone}>${outcome}</span>`}
				</span>
				<span class="entryTime">
					${'ms' in entry && html`<span class="ms">${entry.ms} ms</span>`}
					<time datetime=${entry.at}>${toClock(entry.at, { withSeconds: true })}</time>
				</span>
			</summary>
			${
				open &&
				html`<div class="entryBody">
					<${Details} entry=${entry} webhooks=${webhooks} ask=${ask} />
				</div>`
			}
		</details>
	</li>`;
}
