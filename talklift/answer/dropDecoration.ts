import { hasPictures, isDecoration, signsForYes } from './languages/decoration.ts';
import { readYesOrNo } from './notations/readYesOrNo.ts';

/** Faces made of punctuation, with a space before them: `:)` `;-)` `:D`. */
const face = /\s[:;=]-?[()DP]$/;

/**
 * A folded answer without the emoji and faces around it. What means something stays: a sign that denies,
 * one for yes beside a no, and those of the choices.
 * @param readMeant gives a text whose signs stay, since they are part of what can be answered; it is
 *   asked only where there are signs at all
 */
export function dropDecoration(folded: string, readMeant: () => string): string {
	const text = folded.replace(face, '');
	if (!hasPictures(text)) return text;
	const meant = readMeant();
	const signs = [...text];
	const isMeant = (sign: string) =>
		!/\s/.test(sign) && (!isDecoration(sign) || meant.includes(sign));
	const start = signs.findIndex(isMeant);
	const end = signs.findLastIndex(isMeant) + 1;
	const bare = signs.slice(Math.max(0, start), end).join('');
	const contradicts = signs.some((sign) => signsForYes.has(sign)) && readYesOrNo(bare) === false;
	return contradicts ? folded : bare;
}
