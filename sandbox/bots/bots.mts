import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { assetsFolder } from '../assetsFolder.mts';
import type { Bot } from '../bot.mts';
import { readBots } from './readBots.mts';

/** The bots a sandbox has unless it is given others. */
export const bots: readonly Bot[] = ['claim', 'renewal', 'order', 'callback', 'booking'].flatMap(
	(name) => {
		const file = join(assetsFolder, 'bots', `${name}.yaml`);
		return readBots(readFileSync(file, 'utf8'), file);
	},
);
