import type { Accounts } from './accounts.mts';
import type { Bot } from './bot.mts';
import type { Button } from './conversation/chatMessage.mts';
import type { Conversation } from './conversation/conversationView.mts';
import type { Delivery } from './delivery/outbox.mts';
import type { Webhook } from './delivery/webhooks.mts';
import type { DialectBoard } from './dialects/dialectBoard.mts';
import type { FaultBoard } from './faults/faultBoard.mts';
import type { Load } from './load/load.mts';
import type { Counts } from './oracle.mts';
import type { SandboxState } from './state.mts';
import type { TrafficEntry } from './traffic/trafficEntry.mts';

/** A TalkLift to talk to, as its user has it. The shapes it gives also go over HTTP under /sandbox/. */
export interface Sandbox {
	/** e.g. `http://127.0.0.1:5680`: the API's base URL, and the chat page. */
	readonly url: string;
	/** Who can sign in. */
	readonly account: { email: string; password: string };
	readonly bots: readonly Bot[];

	/** Where a project's events go, if anywhere. */
	webhookOf(project: number): Webhook | undefined;
	/**
	 * Where events go from now on: those of one project, or of all when none is named. `undefined`: nowhere.
	 * @throws when the URL isn't http(s)
	 */
	setWebhook(webhook: Webhook | undefined, project?: number): void;

	/** @throws when there is no such bot */
	startConversation(bot: string, options?: { slotStates?: Bot['slotStates'] }): Conversation;
	/** A session that messages can be sent to without a bot, e.g. thousands of them for load. */
	openSession(place?: { org?: number; project?: number }): Conversation;
	/**
	 * The user types something. Resolves when the event that this fired (if any) was answered by the
	 * receiver, or could not be delivered.
	 */
	say(session: number, text: string): Promise<Delivery | undefined>;
	/** The user presses a button: a postback's payload is said, a web_url changes nothing here. */
	press(session: number, button: Button): Promise<Delivery | undefined>;
	/** @throws when there is no such session */
	conversation(session: number): Conversation;

	/**
	 * Sends an event that was fired before once more, byte for byte.
	 * @throws when the event isn't known (any more), or its project has no webhook
	 */
	deliverAgain(event: number): Promise<Delivery>;
	/**
	 * Sends an event once more with another body (text as it is, all else as JSON) or to another address,
	 * as an event of its own that its conversation doesn't hear of. With neither, it is delivered again.
	 * @throws when the event isn't known (any more), the address isn't http(s), or there is none
	 */
	replay(event: number, changes: { body?: unknown; url?: string }): Promise<Delivery>;
	/**
	 * Sends any body to a project's webhook: a string as it is, all else as JSON. Without a project it
	 * goes to that of the first bot.
	 * @throws when that project has no webhook
	 */
	deliver(body: unknown, project?: number): Promise<Delivery>;
	/** Every delivery so far (as many as traffic is kept), oldest first. */
	deliveries(): readonly Delivery[];

	/**
	 * Resolves as soon as the condition holds; asks again whenever anything changed.
	 * @throws after `timeoutMs` (5,000 by default), with what was going on
	 */
	until(condition: (sandbox: Sandbox) => boolean, timeoutMs?: number): Promise<void>;

	readonly tokens: Pick<Accounts, 'issue' | 'revoke' | 'revokeAll' | 'count'>;
	/** Successful sign-ins. */
	readonly signIns: number;
	readonly faults: Pick<FaultBoard, 'set' | 'clear' | 'list'>;
	/** How each question is read that TalkLift's documentation leaves open. */
	readonly dialects: Pick<DialectBoard, 'readings' | 'speak' | 'show'>;
	/** Many people who talk to a bot at once. */
	readonly load: Pick<Load, 'start' | 'stop' | 'progress'>;
	/** Newest last. */
	traffic(): readonly TrafficEntry[];
	readonly oracle: Omit<Counts, 'countMessage' | 'countFeedback'>;
	/** Requests that no route knows. */
	readonly unknownRequests: readonly UnknownRequest[];
	/** How long every API call takes at least. */
	latencyMs: number;
	/** What `GET /sandbox/state` answers. */
	state(): SandboxState;
	/** Forgets traffic, deliveries, counts, unknown requests and faults; conversations and tokens stay. */
	reset(): void;
	close(): Promise<void>;
}

export interface UnknownRequest {
	method: string;
	path: string;
	at: string;
}
