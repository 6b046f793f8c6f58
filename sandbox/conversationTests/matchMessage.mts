import type { ChatMessage } from '../conversation/chatMessage.mts';
import type { ExpectedMessage } from './testFile.mts';

/** What a message is otherwise than expected, in a phrase; undefined when it is as expected. */
export function matchMessage(
	{ text, buttons, channel }: ChatMessage,
	expected: ExpectedMessage,
): string | undefined {
	if (expected.text !== undefined && text.trim() !== expected.text.trim()) {
		return `the text "${expected.text}"`;
	}
	if (expected.contains !== undefined && !text.includes(expected.contains)) {
		return `a text that contains "${expected.contains}"`;
	}
	if (expected.pattern !== undefined && !new RegExp(expected.pattern, 'u').test(text)) {
		return `a text that matches /${expected.pattern}/`;
	}
	const titles = buttons.map(({ title }) => title);
	if (expected.buttons && JSON.stringify(titles) !== JSON.stringify(expected.buttons)) {
		return `the buttons ${writeButtons(expected.buttons)} instead of ${writeButtons(titles)}`;
	}
	if (expected.channel !== undefined && channel !== expected.channel) {
		return `a message to ${expected.channel} instead of ${channel ?? 'none'}`;
	}
	return undefined;
}

function writeButtons(titles: readonly string[]): string {
	return titles.length === 0 ? '(none)' : titles.map((title) => `[${title}]`).join(' ');
}
