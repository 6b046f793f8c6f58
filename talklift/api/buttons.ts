import { isObject, readText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Button } from './message.ts';
import { isWebAddress } from './webAddress.ts';

type Buttons = { ok: true; buttons: Button[] } | { ok: false; problem: string };

/**
 * Reads buttons as people give them, and checks them before anything is sent: a title each, an
 * http(s) address for `web_url`, a payload for `postback`.
 *
 * @param given a list of buttons, one button, a list of titles (each answers with itself), or any of
 *   these as JSON text; nothing and blank text mean no buttons
 */
export function readButtons(given: unknown): Buttons {
	const read = fromJson(given);
	if (!read.ok) return read;
	const list = Array.isArray(read.value) ? read.value : [read.value];
	const buttons: Button[] = [];
	for (const [index, entry] of list.entries()) {
		const button = readButton(typeof entry === 'string' ? { title: entry, payload: entry } : entry);
		if (typeof button === 'string') return { ok: false, problem: `Button ${index + 1} ${button}` };
		buttons.push(button);
	}
	return { ok: true, buttons };
}

function fromJson(given: unknown): { ok: true; value: unknown } | { ok: false; problem: string } {
	if (given === undefined || given === null) return { ok: true, value: [] };
	if (typeof given !== 'string') return { ok: true, value: given };
	if (given.trim() === '') return { ok: true, value: [] };
	try {
		const value: unknown = JSON.parse(given);
		if (typeof value === 'object' && value !== null) return { ok: true, value };
	} catch {
		// Said below, together with JSON that is neither a list nor an object.
	}
	return { ok: false, problem: 'The buttons are not a JSON list' };
}

/** The button, or what is wrong with it: the rest of a sentence that begins with "Button 2". */
function readButton(entry: unknown): Button | string {
	if (!isObject(entry)) return 'is not an object with a type and a title';
	const title = readText(entry.title)?.trim() ?? '';
	if (isBlank(title)) return 'has no title';
	const type = entry.type ?? (entry.url === undefined ? 'postback' : 'web_url');
	if (type === 'web_url') return readLink(title, entry);
	if (type === 'postback') return readPostback(title, entry);
	return `('${title}') has an unknown type: use 'postback' or 'web_url'`;
}

function readLink(title: string, entry: JsonObject): Button | string {
	const url = readText(entry.url)?.trim() ?? '';
	if (url === '') return `('${title}') has no URL`;
	if (isWebAddress(url)) return { type: 'web_url', title, url };
	if (!/^https?:\/\//i.test(url))
		return `('${title}') has a URL that is not a web address: it must begin with http:// or https://`;
	return /\s/.test(url)
		? `('${title}') has a URL with a space in it: write %20 instead`
		: `('${title}') has a URL that is not a web address: check the part behind ://, which must be a host such as example.com`;
}

function readPostback(title: string, entry: JsonObject): Button | string {
	const payload = readText(entry.payload) ?? '';
	return isBlank(payload) ? `('${title}') has no payload` : { type: 'postback', title, payload };
}

/** Whether nothing is to be seen: TalkLift's framework takes zero-width characters for text, people don't. */
function isBlank(text: string): boolean {
	return /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}
