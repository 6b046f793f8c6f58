import { Icon } from '../frame/Icon.mjs';
import { toClock } from '../frame/toClock.mjs';
import { html, useLayoutEffect, useRef, useState } from '../preact.mjs';
import { Body } from './Body.mjs';
import { toHeadline } from './toHeadline.mjs';

const kinds = {
	event: { icon: 'out', name: 'Event sent' },
	call: { icon: 'in', name: 'Call received' },
	message: { icon: 'bubble', name: 'Message shown' },
};

/** One line of traffic, with its details folded up below. They are drawn once they are asked for. */
export function Entry({ entry, deliverAgain, hold }) {
	const [open, setOpen] = useState(false);
	const line = useRef(null);
	useLayoutEffect(() => {
		if (open) line.current.scrollIntoView({ block: 'nearest' });
	}, [open]);
	const { title, detail, outcome, tone } = toHeadline(entry);
	const { icon, name } = kinds[entry.kind];
	const onToggle = ({ currentTarget }) => {
		setOpen(currentTarget.open);
		if (currentTarget.open) hold();
	};
	return html`<li ref=${line}>
		<details class="entry" data-kind=${entry.kind} onToggle=${onToggle}>
			<summary>
				<span class="kindIcon" title=${name}><${Icon} name=${icon} /></span>
				<span class="unseen">${name}: </span>
				<span class="entryTitle">${title}</span>
				<span class="entryDetail">${detail}</span>
				<span class="entryEnd">
					${entry.faults?.length > 0 && html`<span class="faultTag">${entry.faults.join(', ')}</span>`}
					${outcome !== '' && html`<span class="outcome" data-tone=${tone}>${outcome}</span>`}
				</span>
				<span class="entryTime">
					${entry.ms !== undefined && html`<span class="ms">${entry.ms} ms</span>`}
					<time datetime=${entry.at}>${toClock(entry.at, { withSeconds: true })}</time>
				</span>
			</summary>
			${open && html`<div class="entryBody">${details[entry.kind](entry, deliverAgain)}</div>`}
		</details>
	</li>`;
}

const details = {
	event: ({ event, url, attempt, body, answer, failure, session }, deliverAgain) => html`
		<${Facts}
			facts=${{ To: url ?? 'nowhere: no webhook is set', Attempt: attempt, Session: session }}
		/>
		${failure && html`<p class="failure"><${Icon} name="warn" />${failure.message}</p>`}
		<${Body} title="Event" body=${body} />
		${
			answer &&
			html`<${Body} title="Answer ${answer.status}" body=${answer.body} />
				<${Body} title="Answer headers" body=${answer.headers} />`
		}
		${answer?.truncated && html`<p class="quiet">The answer went on; the first 64 kB are kept.</p>`}
		${
			url &&
			html`<button class="button" type="button" onClick=${() => deliverAgain(event)}>
				<${Icon} name="restart" />Deliver again
			</button>`
		}
	`,
	call: ({ method, path, authorization, request, status, response, session, faults }) => html`
		<${Facts}
			facts=${{
				Call: `${method} ${path}`,
				Authorization: authorization ?? 'none',
				Session: session,
				Faults: faults.join(', ') || undefined,
			}}
		/>
		<${Body} title="Request" body=${request} />
		<${Body} title="Response ${status ?? '(none)'}" body=${response} />
	`,
	message: ({ from, text, channel, session, buttons }) => html`
		<${Facts} facts=${{ From: from, Channel: channel, Session: session }} />
		<${Body} title="Text" body=${text} />
		${buttons.length > 0 && html`<${Body} title="Buttons" body=${buttons} />`}
	`,
};

function Facts({ facts }) {
	return html`<dl class="facts">
		${Object.entries(facts)
			.filter(([, fact]) => fact !== undefined)
			.map(
				([name, fact]) =>
					html`<div key=${name}>
						<dt>${name}</dt>
						<dd>${fact}</dd>
					</div>`,
			)}
	</dl>`;
}
