import { en } from './en.ts';
import type { Language } from './language.ts';
import { sw } from './sw.ts';

/** The languages that answers are understood in. A new one is a file beside these and a line here. */
export const languages: readonly Language[] = [en, sw];
