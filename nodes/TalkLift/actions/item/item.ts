import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { writeMessage } from '../../../../talklift/api/message.ts';
import type { Button, Message } from '../../../../talklift/api/message.ts';
import { findMessengerExcess } from '../../../../talklift/api/messengerLimits.ts';
import type { Channel } from '../../../../talklift/event/channels.ts';
import { readChannel } from '../../../../talklift/event/channels.ts';
import type { SlotFilled, TalkLiftEvent } from '../../../../talklift/event/event.ts';
import { countEvents, readConversation, readEvent } from '../../../../talklift/event/readEvent.ts';
import type { Conversation } from '../../../../talklift/event/readEvent.ts';
import { dropUnsendable } from '../../../../talklift/json.ts';
import type { ParametersOf } from '../parameters/parametersOf.ts';
import type { eventSourceFields } from './eventSourceFields.ts';
import { readGiven } from './findPostedEvents.ts';
import type { Found, Origin } from './originFinder.ts';
import { Problem } from './problem.ts';
import { toOriginProblem } from './toOriginProblem.ts';
import { toProblem } from './toProblem.ts';
import { whatToDo } from './whatToDo.ts';

/** What all items of a run have in common. */
interface ItemRun {
	execute: IExecuteFunctions;
	items: INodeExecutionData[];
	/** The event that an item descends from, or where the way back to it ends. */
	findOrigin(itemIndex: number): Origin;
	/** What the person who built the flow should know, though nothing is in the way. */
	hints: Set<string>;
}

interface Words {
	text: string;
	/** The field they come from, as the panel calls it. */
	field: string;
	buttons?: Button[];
	/** Where to send it, instead of where the event says. */
	channel?: Channel;
}

/** What only an expression gone wrong writes. */
const mistakes = /\[object [A-Z]\w*\]|^\s*(?:undefined|NaN)\s*$/;

/** One input item, which knows its event and how to write to its user. All of it throws Problems. */
export class Item {
	readonly index: number;
	readonly execute: IExecuteFunctions;
	readonly #run: ItemRun;
	readonly #parameters: ParametersOf<typeof eventSourceFields>;
	#source: Omit<Found, 'kind'> | undefined;
	#event: TalkLiftEvent | undefined;

	/** @param parameters which event it is; looked at when it is needed */
	constructor(run: ItemRun, index: number, parameters: ParametersOf<typeof eventSourceFields>) {
		this.#run = run;
		this.#parameters = parameters;
		this.index = index;
		this.execute = run.execute;
	}

	get json(): IDataObject {
		return this.#run.items[this.index]?.json ?? {};
	}

	/** The event that the item belongs to. */
	event(): TalkLiftEvent {
		return (this.#event ??= this.#readEvent());
	}

	/** The same, where a slot must have been answered. */
	slotFilled(): SlotFilled {
		const event = this.event();
		if (event.event === 'slot_filled') return event;
		const module = event.module ? `The module '${event.module}'` : 'The module';
		throw new Problem(
			`${module} is completed: there is no slot to act on`,
			"Slot operations work on slot events. Connect the node behind the trigger's 'Slot Filled' output, or choose another event in 'Event'.",
		);
	}

	/** Where a message about the item goes. Less than an event is enough: an object with a session. */
	conversation(): Conversation {
		const { json, channel } = this.#find();
		const found = readConversation(this.#event ?? json);
		if (found) return { ...found, channel: found.channel ?? readChannel(channel) };
		const isEvent = (readEvent(json) ?? countEvents(json)) !== undefined;
		if (!isEvent)
			throw new Problem("What 'Event' gives doesn't say which session to write to", whatToDo);
		this.event();
		throw new Problem(
			'The event tells no session to write to',
			"Check 'Event': the session is in the field 'session' of TalkLift's events.",
		);
	}

	/**
	 * A message to the item's user: on the channel that is asked for, or else the event's, or else on Web,
	 * since TalkLift's events don't tell it.
	 */
	message({ text: words, field, buttons, channel }: Words): Message {
		const conversation = this.conversation();
		const text = dropUnsendable(words);
		if (text.trim() === '')
			throw new Problem(`'${field}' is empty`, 'TalkLift sends no message without text.');
		const message = writeMessage({
			...conversation,
			channel: channel ?? conversation.channel ?? 'WEB',
			text,
			buttons,
		});
		for (const excess of findMessengerExcess(message)) this.hint(excess);
		return message;
	}

	/** Tells whoever built the flow something that is not in the way. */
	hint(text: string): void {
		this.#run.hints.add(text);
	}

	/** Throws when a text from the panel shows that its expression went wrong. */
	check(text: string, field: string): void {
		const [mistake] = mistakes.exec(text) ?? [];
		// What the user typed is quoted as it is, `[object Object]` too.
		if (mistake === undefined || JSON.stringify(this.#find().json).includes(mistake.trim())) return;
		throw toProblem(mistake.trim(), field);
	}

	#readEvent(): TalkLiftEvent {
		const { json, channel } = this.#find();
		const event = readEvent(json);
		if (event) return event.channel ? event : { ...event, channel: readChannel(channel) };
		const count = countEvents(json);
		if (count === undefined)
			throw new Problem("What 'Event' gives is not a TalkLift event", whatToDo);
		throw new Problem(
			`What 'Event' gives holds ${count} events, and one is needed`,
			'Put a TalkLift node with Event: Parse before this one: it makes an item of each event.',
		);
	}

	#find(): Omit<Found, 'kind'> {
		return (this.#source ??= this.#readSource());
	}

	#readSource(): Omit<Found, 'kind'> {
		const { eventSource } = this.#parameters;
		if (eventSource === 'inputItem') return { json: readGiven(this.json) };
		if (eventSource === 'expression') return { json: readGiven(this.#parameters.event) };
		const origin = this.#run.findOrigin(this.index);
		if (origin.kind === 'found') return origin;
		throw toOriginProblem(origin);
	}
}
