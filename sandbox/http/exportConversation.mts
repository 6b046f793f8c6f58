import type { Conversation } from '../conversation/conversationView.mts';
import type { Sandbox } from '../sandbox.mts';
import type { CallEntry, EventEntry } from '../traffic/trafficEntry.mts';

/** A conversation with all that is known of it, to be kept or sent to somebody. Secrets are masked. */
export interface ConversationExport extends Pick<
	Conversation,
	'bot' | 'session' | 'org' | 'project' | 'messages' | 'slots'
> {
	/** ISO 8601. */
	exportedAt: string;
	events: readonly EventEntry[];
	calls: readonly CallEntry[];
}

/** @throws when there is no such session */
export function exportConversation(sandbox: Sandbox, session: number): ConversationExport {
	const { bot, org, project, messages, slots } = sandbox.conversation(session);
	const entries = sandbox.traffic().filter((entry) => entry.session === session);
	return {
		exportedAt: new Date().toISOString(),
		...{ bot, session, org, project, messages, slots },
		events: entries.filter((entry) => entry.kind === 'event'),
		calls: entries.filter((entry) => entry.kind === 'call'),
	};
}
