import type { Message } from './message.ts';

/** What Facebook's Messenger shows of one message. TalkLift takes more, and passes it on. */
const limits = { text: 2_000, buttons: 13, title: 20 } as const;

/** In a sentence each, what Messenger can't show of a message; nothing for a message to another channel. */
export function findMessengerExcess({ channel, text, buttons = [] }: Message): string[] {
	if (channel !== 'MESSENGER') return [];
	const excess: string[] = [];
	const length = Array.from(text).length;
	if (length > limits.text)
		excess.push(
			`Messenger shows at most ${limits.text} characters of a text, and this one has ${length}.`,
		);
	if (buttons.length > limits.buttons)
		excess.push(
			`Messenger shows at most ${limits.buttons} buttons, and this message has ${buttons.length}.`,
		);
	const tooLong = buttons.find(({ title }) => Array.from(title).length > limits.title);
	if (tooLong)
		excess.push(
			`Messenger shows at most ${limits.title} characters of a button's title, and '${tooLong.title}' is longer.`,
		);
	return excess;
}
