import { channels } from '../../../talklift/event/channels.ts';
import type { Channel } from '../../../talklift/event/channels.ts';

/** The channels, as a menu lists them. */
export const channelMenu = [
	{ name: channels.MESSENGER, value: 'MESSENGER' },
	{ name: channels.WEB, value: 'WEB' },
] as const satisfies ReadonlyArray<{ name: string; value: Channel }>;
