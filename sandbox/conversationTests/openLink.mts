import { setTimeout as sleep } from 'node:timers/promises';

import { Parser } from 'htmlparser2';

/** A form as a browser would send it when its first button is pressed. */
interface Form {
	action: string;
	fields: URLSearchParams;
}

const againAfterMs = 200;

/**
 * Opens the page that a button leads to, and presses the page's own button if it has a form to send, as
 * the pages of Send and Wait have: nothing is answered by opening them.
 *
 * @returns what went wrong, as a sentence; undefined when a page came
 */
export async function openLink(url: string, timeoutMs: number): Promise<string | undefined> {
	const untilMs = Date.now() + timeoutMs;
	const signal = AbortSignal.timeout(timeoutMs);
	const read = async (address: string, more: RequestInit = {}) => {
		const response = await fetch(address, { ...more, signal });
		const text = await response.text();
		return { text, status: response.status, ok: response.ok, url: response.url || address };
	};
	try {
		let page = await read(url);
		// A test presses faster than people do: n8n may not have laid the execution down to wait yet.
		while (page.status === 409 && Date.now() + againAfterMs < untilMs) {
			await sleep(againAfterMs);
			page = await read(url);
		}
		if (!page.ok) return `The page of the button answered ${page.status}.`;
		const form = findForm(page.text);
		if (!form) return undefined;
		const action = new URL(form.action, page.url).href;
		const sent = await read(action, { method: 'POST', body: form.fields });
		return sent.ok
			? undefined
			: `The page of the button answered ${sent.status} when it was confirmed.`;
	} catch (error) {
		const { message, cause } = error as Error;
		return `The page of the button could not be opened: ${cause instanceof Error ? cause.message : message}.`;
	}
}

/** The first form of a page that is sent with POST. */
function findForm(html: string): Form | undefined {
	let form: Form | undefined;
	let isInside = false;
	let hasButton = false;
	const parser = new Parser({
		onopentag(tag, { method = '', action = '', name = '', type = '', value = '' }) {
			if (tag === 'form' && !form && method.toLowerCase() === 'post') {
				form = { action, fields: new URLSearchParams() };
				isInside = true;
			}
			if (!form || !isInside) return;
			const isButton =
				(tag === 'button' && (type === '' || type === 'submit')) ||
				(tag === 'input' && type === 'submit');
			if (isButton && hasButton) return;
			hasButton ||= isButton;
			if (name !== '' && (isButton || tag === 'input')) form.fields.append(name, value);
		},
		onclosetag(tag) {
			if (tag === 'form') isInside = false;
		},
	});
	parser.end(html);
	return form;
}
