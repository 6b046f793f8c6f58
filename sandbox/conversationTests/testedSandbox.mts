import type { Button } from '../conversation/chatMessage.mts';
import type { Conversation } from '../conversation/conversationView.mts';
import type { Sandbox } from '../sandbox.mts';

/** What a conversation test needs of a sandbox, this process's own or one that runs elsewhere. */
export interface TestedSandbox {
	readonly bots: ReadonlyArray<{ id: string }>;
	startConversation(bot: string): Promise<Conversation>;
	/** The user types something. Resolves once it is said, not when the flow has heard of it. */
	say(session: number, text: string): Promise<void>;
	/** The user presses a postback button. */
	press(session: number, button: Button): Promise<void>;
	/** As far as it is known here. */
	conversation(session: number): Conversation;
	/** Resolves as soon as the condition holds. @throws after `timeoutMs` */
	until(condition: () => boolean, timeoutMs: number): Promise<void>;
}

/** A sandbox of this process, for tests. */
export function toTestedSandbox(sandbox: Sandbox): TestedSandbox {
	return {
		bots: sandbox.bots,
		startConversation: async (bot) => sandbox.startConversation(bot),
		say: async (session, text) => {
			void sandbox.say(session, text);
		},
		press: async (session, button) => {
			void sandbox.press(session, button);
		},
		conversation: (session) => sandbox.conversation(session),
		until: async (condition, timeoutMs) => await sandbox.until(condition, timeoutMs),
	};
}
