import type { Bot } from './bot.mts';
import type { ChatMessage } from './conversation/chatMessage.mts';
import {
	beginConversation,
	takeFeedback,
	takePress,
	takeText,
} from './conversation/conversation.mts';
import type { FeedbackOutcome } from './conversation/conversation.mts';
import type { Advanced, ConversationState, Moment } from './conversation/conversationState.mts';
import { viewConversation } from './conversation/conversationView.mts';
import type { Conversation } from './conversation/conversationView.mts';
import { writeSlotState } from './conversation/writeEvent.mts';
import type { Delivery, Outbox } from './delivery/outbox.mts';
import type { Readings } from './dialects/dialects.mts';
import type { KeptSessions } from './keep/keptSessions.mts';
import type { Publisher } from './publisher.mts';
import { Refusal } from './refusal.mts';
import type { Traffic } from './traffic/traffic.mts';

/** How many conversations a file keeps. */
const mostKept = 200;

interface Session {
	number: number;
	org: number;
	project: number;
	/** Missing in a session without a bot. */
	state?: ConversationState;
	messages: ChatMessage[];
	lastEvent?: Conversation['lastEvent'];
}

interface SessionsOptions {
	firstId: number;
	keepMessages: number;
	outbox: Outbox;
	traffic: Traffic;
	publisher: Publisher;
	/** The dialects spoken now. */
	readings: () => Readings;
}

/** All conversations, and what their steps bring about. */
export class Sessions {
	readonly #sessions = new Map<number, Session>();
	/** Slot state → its session, for slot feedback. */
	readonly #slotStates = new Map<number, number>();
	readonly #options: SessionsOptions;
	#nextSession: number;
	#nextId: number;

	constructor(options: SessionsOptions) {
		this.#options = options;
		this.#nextSession = options.firstId;
		this.#nextId = options.firstId;
		options.publisher.subscribe((news) => {
			if (news.kind !== 'delivery') return;
			const session = this.#sessions.get(news.session);
			if (!session) return;
			session.lastEvent = news.progress;
			this.#changed(session);
		});
	}

	start(bot: Bot, slotStates?: Bot['slotStates']): Conversation {
		const number = this.#nextSession++;
		const { org, project } = bot;
		const session: Session = { number, org, project, messages: [] };
		this.#sessions.set(number, session);
		this.#advance(session, beginConversation(bot, number, this.#moment(), slotStates));
		return view(session);
	}

	open(org: number, project: number): Conversation {
		const number = this.#nextSession++;
		const session: Session = { number, org, project, messages: [] };
		this.#sessions.set(number, session);
		return view(session);
	}

	find(number: number): Session | undefined {
		return this.#sessions.get(number);
	}

	/** @throws when there is no such session */
	view(number: number): Conversation {
		return view(this.#need(number));
	}

	/** @throws when there is no such session */
	async say(number: number, text: string): Promise<Delivery | undefined> {
		const session = this.#need(number);
		if (text.trim() === '') return undefined;
		this.#show(session, { from: 'user', text, buttons: [], at: new Date().toISOString() });
		return await this.#take(session, (state) => takeText(state, text, this.#moment()));
	}

	/** @throws when there is no such session */
	async press(number: number, title: string, payload: string): Promise<Delivery | undefined> {
		const session = this.#need(number);
		this.#show(session, { from: 'user', text: title, buttons: [], at: new Date().toISOString() });
		const moment = this.#moment();
		const words = moment.readings.postback === 'title' ? title : payload;
		return await this.#take(session, (state) => takePress(state, words, moment));
	}

	/** A flow's message, as the API received it. */
	showFromFlow(session: Session, message: Omit<ChatMessage, 'from' | 'at'>): void {
		this.#show(session, { ...message, from: 'flow', at: new Date().toISOString() });
	}

	/** The session that a slot state belongs to. */
	ofSlotState(slotState: number): Session | undefined {
		return this.#sessions.get(this.#slotStates.get(slotState) ?? NaN);
	}

	feedback(
		session: Session,
		feedback: { id: number; data: string; is_done: boolean },
	): FeedbackOutcome {
		const { state } = session;
		if (!state) return 'unknown';
		const { outcome, ...advanced } = takeFeedback(state, feedback.id, feedback, this.#moment());
		this.#advance(session, advanced);
		return outcome;
	}

	/** The latest conversations, to be kept in a file. */
	save(): KeptSessions {
		const latest = [...this.#sessions.values()].slice(-mostKept);
		return {
			nextSession: this.#nextSession,
			nextId: this.#nextId,
			sessions: latest.map(({ number, org, project, messages, state }) => ({
				...{ number, org, project },
				messages: messages.map((message) => ({ ...message, buttons: message.buttons.slice() })),
				state: state && {
					...state,
					bot: state.bot.id,
					slots: state.slots.slice(),
					earlier: state.earlier.slice(),
				},
			})),
		};
	}

	/** Takes up what was kept. A conversation whose bot is gone can be read, and goes no further. */
	restore(kept: KeptSessions, bots: readonly Bot[]): void {
		this.#nextSession = Math.max(this.#nextSession, kept.nextSession);
		this.#nextId = Math.max(this.#nextId, kept.nextId);
		for (const { state, ...session } of kept.sessions) {
			const bot = bots.find(({ id }) => id === state?.bot);
			this.#sessions.set(session.number, { ...session, state: state && bot && { ...state, bot } });
			for (const slot of (bot && state?.slots) ?? []) this.#slotStates.set(slot.id, session.number);
		}
	}

	async #take(
		session: Session,
		take: (state: ConversationState) => Advanced,
	): Promise<Delivery | undefined> {
		if (!session.state) return undefined;
		const deliveries = await Promise.all(this.#advance(session, take(session.state)));
		return deliveries.at(-1);
	}

	#advance(session: Session, { state, effects, nextId }: Advanced) {
		session.state = state;
		this.#nextId = nextId;
		for (const slot of state.slots) this.#slotStates.set(slot.id, session.number);
		const deliveries: Promise<Delivery | undefined>[] = [];
		for (const effect of effects) {
			if ('deliver' in effect) {
				const { project, number } = session;
				deliveries.push(this.#options.outbox.fire(effect.deliver, project, number));
			} else this.#show(session, { ...effect.say, from: 'bot', at: new Date().toISOString() });
		}
		this.#changed(session);
		return deliveries;
	}

	#show(session: Session, message: ChatMessage): void {
		session.messages.push(message);
		const most = this.#options.keepMessages;
		if (session.messages.length > most * 1.5) session.messages = session.messages.slice(-most);
		const { at: _at, ...shown } = message;
		this.#options.traffic.add({ kind: 'message', session: session.number, ...shown });
		this.#changed(session);
	}

	#changed({ number }: Session): void {
		this.#options.publisher.publish({ kind: 'conversation', session: number });
	}

	#need(number: number): Session {
		const session = this.#sessions.get(number);
		if (!session) throw new Refusal(`There is no session ${number}`, 404);
		return session;
	}

	#moment(): Moment {
		const now = Math.round((performance.timeOrigin + performance.now()) * 1000);
		return { now, nextId: this.#nextId, readings: this.#options.readings() };
	}
}

function view({ number: session, state, ...around }: Session): Conversation {
	return viewConversation({ session, ...around }, state);
}

/** What the API answers to slot feedback: the slot state as it stands afterwards. */
export function writeProcessedFeedback(session: Session, slotState: number): object | undefined {
	const tracked = session.state?.slots.find(({ id }) => id === slotState);
	if (!session.state || !tracked) return undefined;
	return {
		...writeSlotState(session.state, tracked),
		project: session.project,
		org: session.org,
	};
}
