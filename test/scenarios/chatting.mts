import type { Sandbox } from '../../sandbox/sandbox.mts';

/** A conversation with one of the sandbox's bots, as the chat user leads it. */
export interface Chat {
	session: number;
	/** Types an answer; resolves when the event it fired was answered, and everything it set off is done. */
	says(text: string): Promise<void>;
	/** What flows have written so far. */
	heard(): string[];
	/** The label of the slot that waits for an answer, and how. */
	waitsFor(): { label: string; state: string } | undefined;
	/** The answer that a slot has been given for good. */
	answerTo(label: string): string | null | undefined;
}

export function startChat(sandbox: Sandbox, bot: string): Chat {
	const { session } = sandbox.startConversation(bot);
	const now = () => sandbox.conversation(session);
	return {
		session,
		says: async (text) => {
			await sandbox.say(session, text);
		},
		heard: () =>
			now()
				.messages.filter(({ from }) => from === 'flow')
				.map(({ text }) => text),
		waitsFor: () => {
			const { current } = now();
			return current && { label: current.label, state: current.state };
		},
		answerTo: (label) =>
			now().slots.find((slot) => slot.label === label && slot.state === 'done')?.answer,
	};
}

/** Answers the claim bot's questions up to its membership number. */
export async function startClaim(sandbox: Sandbox): Promise<Chat> {
	const chat = startChat(sandbox, 'claim');
	await chat.says('Mr Awesome Customer');
	await chat.says('username@gmail.com');
	return chat;
}
