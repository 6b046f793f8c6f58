import type { Endpoint } from '../api/endpoint.mts';
import type { ChatMessage } from '../conversation/chatMessage.mts';
import type { DeliveryFailure, ReceiverAnswer } from '../delivery/postEvent.mts';

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
	/** The event that somebody had sent again, edited or to another address. */
	replayOf?: number;
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
interface MessageEntry extends AnyEntry, Omit<ChatMessage, 'at'> {
	kind: 'message';
}

export type TrafficEntry = EventEntry | CallEntry | MessageEntry;
