import type { Button } from '../conversation/chatMessage.mts';
import { Refusal } from '../refusal.mts';

/**
 * The button that was pressed.
 * @throws with a sentence when it is none
 */
export function readButton(given: unknown): Button {
	const fields: Record<string, unknown> = typeof given === 'object' && given ? { ...given } : {};
	const { type, title, payload, url } = fields;
	if (typeof title === 'string') {
		if (type === 'postback' && typeof payload === 'string') return { type, title, payload };
		if (type === 'web_url' && typeof url === 'string') return { type, title, url };
	}
	throw new Refusal(
		'button is {type: "postback", title, payload} or {type: "web_url", title, url}',
	);
}
