import type { Bot } from '../bot.mts';
import { callbackBot } from './callbackBot.mts';
import { claimBot } from './claimBot.mts';
import { orderBot } from './orderBot.mts';
import { renewalBot } from './renewalBot.mts';

/** The bots a sandbox has unless it is given others. */
export const bots: readonly Bot[] = [claimBot, renewalBot, orderBot, callbackBot];
