import { stringify } from 'yaml';

import type { ChatMessage } from '../conversation/chatMessage.mts';
import type { ConversationExport } from '../http/exportConversation.mts';

/**
 * A conversation as a test: what the user did, and what came of it.
 * @returns YAML
 */
export function writeTest(conversation: ConversationExport): string {
	const { bot, slots } = conversation;
	const { messages } = conversation;
	const steps = messages.flatMap((message, index) =>
		toSteps(message, messages.slice(0, index), messages[index + 1]),
	);
	for (const { label, state, answer, validatedByWebhook } of slots) {
		if (state !== 'done' || !validatedByWebhook) continue;
		steps.push({ accepted: { slot: label, value: answer } });
	}
	const head =
		'# yaml-language-server: $schema=https://unpkg.com/talklift-sandbox/schemas/tests.schema.json\n';
	const name = `A conversation with the bot ${bot ?? 'of the session'}`;
	return head + stringify({ ...(bot === undefined ? {} : { bot }), tests: [{ name, steps }] });
}

function toSteps(
	{ from, text, buttons }: ChatMessage,
	before: readonly ChatMessage[],
	next: ChatMessage | undefined,
): object[] {
	if (from === 'user') {
		const offered = before.flatMap((earlier) => earlier.buttons.map(({ title }) => title));
		return [offered.includes(text) ? { press: text } : { user: text }];
	}
	// The question that the user answers next: the test is not to answer before it is asked.
	if (from === 'bot') return before.length > 1 && next?.from !== 'bot' ? [{ bot: text }] : [];
	const titles = buttons.map(({ title }) => title);
	return [{ message: titles.length === 0 ? text : { text, buttons: titles } }];
}
