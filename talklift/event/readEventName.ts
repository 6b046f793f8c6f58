import { readText } from '../json.ts';
import { eventTypes } from './eventTypes.ts';

interface NamedEvent {
	/** The module's name, without TalkLift's prefix. */
	module: string;
	/** Whether the prefix of slot events stands before it. */
	hasSlotPrefix: boolean;
}

const [prefixWord] = eventTypes.slotFilled.namePrefix.split(':');
const slotPrefix = new RegExp(`^${prefixWord}\\s*:`, 'i');

/** Reads an `event_name`, or a module's name as somebody copied it from there, in any case. */
export function readEventName(name: unknown): NamedEvent {
	const text = readText(name)?.trim() ?? '';
	const module = text.replace(slotPrefix, '').trim();
	return { module, hasSlotPrefix: slotPrefix.test(text) };
}
