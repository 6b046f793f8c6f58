import type { Button, Message } from '../../../talklift/api/message.ts';
import { findMessengerExcess } from '../../../talklift/api/messengerLimits.ts';

const message = (more: Partial<Message>): Message => ({
	session_id: 58521,
	channel: 'MESSENGER',
	sender: 'BOT',
	text: 'Hello',
	...more,
});
const titled = (title: string): Button => ({ type: 'postback', title, payload: 'x' });
const buttons = (count: number) => Array.from({ length: count }, () => titled('Yes'));

const longText = 'Messenger shows at most 2000 characters of a text, and this one has 2001.';
const manyButtons = 'Messenger shows at most 13 buttons, and this message has 14.';
const longTitle = (title: string) =>
	`Messenger shows at most 20 characters of a button's title, and '${title}' is longer.`;

describe("What Facebook's Messenger can't show of a message", () => {
	test.each<[string, Partial<Message>]>([
		['a text without buttons', {}],
		['2,000 characters', { text: 'x'.repeat(2_000) }],
		['2,000 emojis', { text: '😀'.repeat(2_000) }],
		['no buttons', { buttons: [] }],
		['13 buttons', { buttons: buttons(13) }],
		['titles of 20 characters', { buttons: [titled('x'.repeat(20)), titled('😀'.repeat(20))] }],
	])('is nothing of %s', (_, more) => {
		expect(findMessengerExcess(message(more))).toEqual([]);
	});

	test.each<[string, Partial<Message>, string[]]>([
		['a text one character longer', { text: 'x'.repeat(2_001) }, [longText]],
		['a text one emoji longer', { text: '😀'.repeat(2_001) }, [longText]],
		['one button more', { buttons: buttons(14) }, [manyButtons]],
		[
			'a title one character longer, the first of them',
			{ buttons: [titled('Yes'), titled('a'.repeat(21)), titled('b'.repeat(21))] },
			[longTitle('a'.repeat(21))],
		],
		[
			'all of it at once',
			{ text: 'x'.repeat(2_001), buttons: [...buttons(13), titled('a'.repeat(21))] },
			[longText, manyButtons, longTitle('a'.repeat(21))],
		],
	])('is said in a sentence each: %s', (_, more, excess) => {
		expect(findMessengerExcess(message(more))).toEqual(excess);
	});

	test("doesn't matter on another channel", () => {
		const long = { text: 'x'.repeat(2_001), buttons: [...buttons(13), titled('a'.repeat(21))] };
		expect(findMessengerExcess(message({ ...long, channel: 'WEB' }))).toEqual([]);
	});
});
