/**
 * @import { TargetedKeyboardEvent } from 'preact'
 * @import { Delivery } from '../../delivery/outbox.mts'
 * @import { EventEntry } from '../../traffic/trafficEntry.mts'
 * @import { Ask } from '../connection/writeRequests.mjs'
 */
import { Icon } from '../frame/Icon.mjs';
import { withValue } from '../frame/withValue.mjs';
import { html, useLayoutEffect, useRef, useState } from '../preact.mjs';
import { toJsonFault } from './toJsonFault.mjs';
import { toReadable } from './toReadable.mjs';

/**
 * An event to be edited and sent once more, to its webhook or to any other address.
 * @param {{ entry: EventEntry, replay: Ask['replay'] }} props
 */
export function Replay({ entry, replay }) {
	const { event, body, url: sentTo = '' } = entry;
	const { whole: original } = toReadable(body);
	const [text, setText] = useState(original);
	const [url, setUrl] = useState(sentTo);
	const [outcome, setOutcome] = useState(
		/** @type {Delivery | 'sending' | undefined} */ (undefined),
	);
	const editor = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
	const form = useRef(/** @type {HTMLFormElement | null} */ (null));
	useLayoutEffect(() => editor.current?.focus(), []);
	const id = `replay-${entry.number}`;
	const fault = text === original ? undefined : toJsonFault(text);
	const otherUrl = toOtherUrl(url);

	/** @param {Event} submitted */
	const send = async (submitted) => {
		submitted.preventDefault();
		if (fault !== undefined) return editor.current?.focus();
		if (outcome === 'sending') return;
		setOutcome('sending');
		const edited = text === original ? {} : { body: /** @type {unknown} */ (JSON.parse(text)) };
		const elsewhere = url.trim() === sentTo ? {} : { url: url.trim() };
		setOutcome(await replay(event, { ...edited, ...elsewhere }));
	};

	/** @param {TargetedKeyboardEvent<HTMLTextAreaElement>} pressed */
	const onKeyDown = (pressed) => {
		if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
		pressed.preventDefault();
		form.current?.requestSubmit();
	};

	return html`<form class="replay" ref=${form} onSubmit=${send} aria-label="Edit and replay">
		<div class="field">
			<label for="${id}-body">Event</label>
			<textarea
				id="${id}-body"
				ref=${editor}
				rows="12"
				spellcheck=${false}
				autocapitalize="off"
				autocomplete="off"
				aria-invalid=${fault === undefined ? 'false' : 'true'}
				aria-describedby="${id}-fault"
				value=${text}
				onInput=${withValue(setText)}
				onKeyDown=${onKeyDown}
			></textarea>
			<p class=${fault ? 'failure' : 'hint'} id="${id}-fault" role="status">
				${fault ?? (text === original ? 'As it was sent, byte for byte.' : 'Edited. It is sent as JSON.')}
			</p>
		</div>
		<div class="field">
			<label for="${id}-url">Send to</label>
			<input
				id="${id}-url"
				type="url"
				required
				spellcheck=${false}
				autocomplete="off"
				placeholder="e.g. http://localhost:5678/webhook-test/…"
				value=${url}
				onInput=${withValue(setUrl)}
			/>
		</div>
		<div class="row">
			<button class="button primary" type="submit" disabled=${outcome === 'sending'}>
				<${Icon} name="out" />Replay
			</button>
			${
				otherUrl &&
				html`<button class="button" type="button" onClick=${() => setUrl(otherUrl.url)}>
					${otherUrl.name}
				</button>`
			}
			${
				(text !== original || url !== sentTo) &&
				html`<button
					class="button quietButton"
					type="button"
					onClick=${() => {
						setText(original);
						setUrl(sentTo);
					}}
				>
					As it was
				</button>`
			}
		</div>
		<p class="outcomeLine" role="status">
			${outcome !== undefined && html`<${Outcome} outcome=${outcome} />`}
		</p>
	</form>`;
}

/** @param {{ outcome: Delivery | 'sending' }} props */
function Outcome({ outcome }) {
	if (outcome === 'sending') return 'Sending…';
	const { answer, failure, ms } = outcome;
	if (failure) return html`<span class="failure">${failure.message}</span>`;
	const status = answer?.status ?? 0;
	const tone = status < 300 ? 'good' : status < 500 ? 'warn' : 'bad';
	return html`<span class="outcome" data-tone=${tone}>${status}</span> answered after ${ms} ms`;
}

/**
 * n8n listens at another address while a flow is being built: the same but for one word.
 * @param {string} url
 * @returns {{ name: string, url: string } | undefined}
 */
function toOtherUrl(url) {
	if (url.includes('/webhook-test/')) {
		return { name: "To n8n's production URL", url: url.replace('/webhook-test/', '/webhook/') };
	}
	if (url.includes('/webhook/')) {
		return { name: "To n8n's test URL", url: url.replace('/webhook/', '/webhook-test/') };
	}
	return undefined;
}
