import { withoutDecoration } from './decoration.ts';
import { languages } from './languages.ts';
import { toWords } from './toWords.ts';

const words = (list: 'leadIns' | 'talk' | 'negations') =>
	new Set(languages.flatMap((language) => language[list].map((word) => word.replaceAll("'", ''))));

/** Words that join answers, and that leave it open which. */
export const joiningWords = new Set(['or', 'au', 'ama', ...languages.flatMap(({ and }) => and)]);

/** Words that politeness puts around an answer, that lead to it, and that deny it. */
export const talkWords: ReadonlySet<string | undefined> = words('talk');
export const negations = words('negations');
const leadIns: ReadonlySet<string | undefined> = words('leadIns');

/**
 * Whether what surrounds an address or a number in a sentence is only talk about it: words without
 * digits, addresses or denials, with a word that leads to it, or a sign, right before and right behind.
 * "my e-mail is" is, "amina" right before "otieno@example.com" isn't: that may belong to it.
 */
export function isTalkAround(ahead: string, behind: string): boolean {
	const [before, after] = [withoutDecoration(ahead), withoutDecoration(behind)];
	const [first, last] = [toWords(before), toWords(after)];
	const others = `${before} ${after}`.replace(/[\p{L}\p{M}\s.,:;!?'"*_~()-]/gu, '');
	if (others !== '' || /\S\.\S/.test(`${before} ${after}`)) return false;
	if ([...first, ...last].some((word) => negations.has(word))) return false;
	const leads = /(?:^|[:,.;!?"]\s*|\s-\s+)$/.test(before) || leadIns.has(first.at(-1));
	const ends = /^\s*(?:$|[,.;!?"]|-\s)/.test(after) || leadIns.has(last[0]);
	return leads && ends && /(?:^|[\s:,"])$/.test(before) && /^(?:$|[\s,.;!?"])/.test(after);
}
