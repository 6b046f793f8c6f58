// Everything a user of the sandbox sees of it, in one place: the options of `startSandbox`, what it
// gives, and the shapes of what it keeps. The same shapes go over HTTP under /sandbox/.
import type { Channel } from '../talklift/event/event.ts';
import type { Bot, Suggestion } from './bot.mts';
import type { Fault, faultKinds, SetFault } from './faults/fault.mts';

export interface Account {
	email: string;
	password: string;
	/** false: signs in like an unknown user, and its tokens answer "User inactive or deleted." */
	active?: boolean;
	/** Orgs it may use. All orgs when left out. */
	orgs?: readonly number[];
}

/** Where events go: what is entered in TalkLift under project → integrations → Webhook. */
export interface Webhook {
	url: string;
	user?: string;
	password?: string;
}

export interface SandboxOptions {
	/** 0, the default: any free port. */
	port?: number;
	/** The address to listen on, 127.0.0.1 by default. */
	host?: string;
	/** The first one is the sandbox's `account`. */
	accounts?: readonly [Account, ...Account[]];
	/** Where the events of all projects go, those in `webhooks` excepted. */
	webhook?: Webhook;
	/** Project → where its events go. */
	webhooks?: Readonly<Record<number, Webhook>>;
	/** How long a receiver may take to answer an event, 15 seconds by default. */
	deliveryTimeoutMs?: number;
	/** How long every API call takes at least, 0 by default. */
	latencyMs?: number;
	/** The bots to choose from. Claim, renewal, order and callback bot by default. */
	bots?: readonly Bot[];
	/** How many traffic entries are kept, 500 by default; the oldest are dropped first. */
	keepTraffic?: number;
	/**
	 * The first session's id; the other ids start there too. By default the seconds since 2023, so that
	 * two sandboxes, one after the other, don't use the same ids: receivers remember them.
	 */
	firstId?: number;
}

export type Button =
	| { type: 'postback'; title: string; payload: string }
	| { type: 'web_url'; title: string; url: string };

export interface ChatMessage {
	/** `flow`: came through the API, that is from whoever received the events. */
	from: 'bot' | 'user' | 'flow';
	text: string;
	buttons: readonly Button[];
	/** Where a flow sent it; the chat page shows all. */
	channel?: Channel;
	/** ISO 8601. */
	at: string;
}

export interface SlotProgress {
	label: string;
	fieldType: string;
	validatedByWebhook: boolean;
	/** `open`: not asked yet; `asked`: the bot waits for the user; `review`: it waits for slot feedback. */
	state: 'open' | 'asked' | 'review' | 'done';
	answer: string | null;
	/** The id of its slot state, once it has one. */
	slotState?: number;
}

/** A conversation as it stands: a copy, which doesn't change afterwards. */
export interface Conversation {
	session: number;
	/** Missing in a session that was opened without a bot. */
	bot?: string;
	org: number;
	project: number;
	story?: number;
	storyState?: number;
	module?: string;
	messages: readonly ChatMessage[];
	/** The slots of the module, in order. */
	slots: readonly SlotProgress[];
	/** The slot that the user is to answer or has answered; undefined when the module is completed. */
	current?: SlotProgress;
	/** What could be typed now. */
	suggestions: readonly Suggestion[];
	finished: boolean;
	/** How the latest event of this conversation fared. */
	lastEvent?: Pick<EventEntry, 'event' | 'state' | 'failure'> & { status?: number };
}

/** What the receiver of an event answered. */
export interface ReceiverAnswer {
	status: number;
	headers: Record<string, string>;
	/** Up to 64 kB of it. */
	body: string;
	truncated: boolean;
}

export interface DeliveryFailure {
	reason: 'refused' | 'timeout' | 'notFound' | 'dropped' | 'badAddress' | 'other';
	/** A sentence for people. */
	message: string;
}

/** One attempt to hand an event to the webhook: it has an `answer` or a `failure`. */
export interface Delivery {
	/** The event it delivers, to be given to `deliverAgain`. */
	event: number;
	/** 1 for the first delivery of the event. */
	attempt: number;
	url: string;
	/** The body that was sent. */
	body: unknown;
	at: string;
	ms: number;
	answer?: ReceiverAnswer;
	failure?: DeliveryFailure;
}

/** The API's documented calls. */
export type ApiCall = 'login' | 'feedback' | 'message';

/** What can be called, and what faults can be limited to. `members` is no part of TalkLift. */
export type Endpoint = ApiCall | 'members';

interface AnyEntry {
	/** Counts up from 1. An entry is published again, under its number, when its answer is there. */
	number: number;
	at: string;
	session?: number;
}

/** An event that a conversation fired, and how its latest delivery went. */
export interface EventEntry extends AnyEntry {
	kind: 'event';
	event: number;
	eventName: string;
	body: unknown;
	/** Missing when no webhook is set. */
	url?: string;
	attempt: number;
	state: 'sending' | 'answered' | 'failed' | 'kept';
	ms?: number;
	answer?: ReceiverAnswer;
	failure?: DeliveryFailure;
}

/** An API call received, and the response it got. Secrets are masked. */
export interface CallEntry extends AnyEntry {
	kind: 'call';
	method: string;
	path: string;
	endpoint?: Endpoint;
	/** `Token 3f2a…`, when there was one. */
	authorization?: string;
	request: string;
	state: 'open' | 'answered' | 'dropped';
	/** Missing while the call is open, and when its connection was dropped. */
	status?: number;
	response: string;
	ms: number;
	/** The kinds of fault that had a hand in it. */
	faults: readonly string[];
}

/** A message shown in the chat. */
export interface MessageEntry extends AnyEntry, Omit<ChatMessage, 'at'> {
	kind: 'message';
}

export type TrafficEntry = EventEntry | CallEntry | MessageEntry;

export interface DeliveredMessage {
	session: number;
	text: string;
	times: number;
}

export interface DeliveredFeedback {
	slotState: number;
	data: string;
	times: number;
}

/** Counts what was processed, however it was answered: the measure of "none lost, none twice". */
export interface Oracle {
	/** Every different message that was delivered, and how often. */
	messages(): DeliveredMessage[];
	feedback(): DeliveredFeedback[];
	/** How often this text was delivered to this session. */
	message(session: number, text: string): number;
	feedbackOn(slotState: number, data: string): number;
	/** The texts delivered to a session, in the order they came. */
	textsTo(session: number): readonly string[];
	summary(): OracleSummary;
	reset(): void;
}

export interface OracleSummary {
	messages: number;
	differentMessages: number;
	feedback: number;
	differentFeedback: number;
	/** The most that any one message or feedback was delivered: 1 when nothing came twice. */
	mostTimes: number;
}

export interface UnknownRequest {
	method: string;
	path: string;
	at: string;
}

export interface Tokens {
	/** A new token, of the first account unless told otherwise: no sign-in is counted. */
	issue(email?: string): string;
	revoke(token: string): void;
	revokeAll(): void;
	count(): number;
}

export interface Faults {
	/** Switches a fault on, beside those that are on, and gives it its number. */
	set(fault: Fault): SetFault;
	/** Switches one off, or all. */
	clear(number?: number): void;
	list(): readonly SetFault[];
}

/** A project's webhook as it is shown: without its password. */
export interface ShownWebhook {
	project: number;
	url: string;
	user: string;
	hasPassword: boolean;
}

/** The sandbox at a glance. */
export interface SandboxState {
	bots: readonly Pick<Bot, 'id' | 'name' | 'description' | 'org' | 'project'>[];
	webhooks: readonly ShownWebhook[];
	/** Every kind of fault, with the words for its switch. */
	faultKinds: typeof faultKinds;
	faults: readonly SetFault[];
	latencyMs: number;
	account: { email: string };
	signIns: number;
	oracle: OracleSummary;
}

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

	readonly tokens: Tokens;
	/** Successful sign-ins. */
	readonly signIns: number;
	readonly faults: Faults;
	/** Newest last. */
	traffic(): readonly TrafficEntry[];
	readonly oracle: Oracle;
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
