import { languages } from './languages.ts';

/** Emoji, and the letters that flags are made of. */
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const pictures = new RegExp(picture, 'gu');

const signsFor = (meaning: 'yes' | 'no') =>
	new Set(
		languages.flatMap((language) =>
			language[meaning].flatMap((phrase) => phrase.match(pictures) ?? []),
		),
	);

/** Signs that are an answer by themselves. */
export const signsForYes = signsFor('yes');
const signsForNo = signsFor('no');

export const hasPictures = (text: string): boolean => picture.test(text);

/** Whether a sign can stand beside an answer for the looks alone. One that denies can't: "20 👎". */
export function isDecoration(sign: string): boolean {
	return picture.test(sign) && !signsForNo.has(sign);
}

/** A folded text with spaces in the place of what stands there for the looks alone. */
export function withoutDecoration(folded: string): string {
	return folded.replace(pictures, (sign) => (isDecoration(sign) ? ' ' : sign));
}
