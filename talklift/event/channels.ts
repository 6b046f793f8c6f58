import { isKeyOf, readText } from '../json.ts';

/** Where a message can go. TalkLift's events don't tell it. */
export const channels = { WEB: 'Web', MESSENGER: 'Messenger' } as const;
export type Channel = keyof typeof channels;

/** A channel by its name in any case, as an event or an expression gives it. */
export function readChannel(value: unknown): Channel | undefined {
	const name = readText(value)?.trim().toUpperCase();
	return isKeyOf(channels, name) ? name : undefined;
}
