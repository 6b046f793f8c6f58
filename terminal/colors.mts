import { stdout } from 'node:process';

import picocolors from 'picocolors';

const { FORCE_COLOR, NO_COLOR } = process.env;

/**
 * Colours for what a person reads in a terminal. In a file, a pipe or a build log there are none, unless
 * asked for; left to itself, picocolors would colour every build log.
 */
export const colors = picocolors.createColors(
	!NO_COLOR && (Boolean(FORCE_COLOR) || stdout.isTTY === true),
);
