import { channels } from '../../../talklift/event/event.ts';
import type { Channel } from '../../../talklift/event/event.ts';

/** The channels, as a menu lists them. */
export const channelMenu = [
	{ name: channels.MESSENGER, value: 'MESSENGER' },
	{ name: channels.WEB, value: 'WEB' },
] as const satisfies ReadonlyArray<{ name: string; value: Channel }>;
