import type { ConversationExport } from '../http/exportConversation.mts';

/** @returns a conversation test, as YAML */
export function writeTest(conversation: ConversationExport): string {
	return JSON.stringify(conversation.session);
}
