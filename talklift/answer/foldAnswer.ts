import { toAsciiDigits } from './toAsciiDigits.ts';

/** Only these can be changed by folding: an answer without them is its own folded form. */
const special = /[^\n\r\t -_a-~]/u;

/** Whole classes of signs that mean the same to everybody who types them. */
const folds: ReadonlyArray<readonly [RegExp, string]> = [
	[/[\p{Zs}\p{Zl}\p{Zp}]/gu, ' '],
	[/[\p{Default_Ignorable_Code_Point}\u20e3]/gu, ''],
	[/[\p{Pd}\u2212\u00ac]/gu, '-'],
	[/[`´‘’‚‛′ʹʻʼʽʾʿˈꞌ＇]/gu, "'"],
	[/[“”„‟″«»＂]/gu, '"'],
	[/[،、︐]/gu, ','],
	[/٬/gu, ','],
	[/٫/gu, '.'],
	[/؛/gu, ';'],
	[/؟/gu, '?'],
	[/٪/gu, '%'],
	[/\p{EMod}/gu, ''],
];

/**
 * The form in which answers are compared: one kind of digits, width, spaces, dashes and quotation
 * marks, and nothing that nobody sees. Letters stay as they are. Takes one pass for each fold.
 */
export function foldAnswer(text: string): string {
	if (!special.test(text)) return text;
	const narrow = text.replace(/[\uff01-\uff5e]/g, (wide) =>
		String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
	);
	const folded = folds.reduce((result, [signs, plain]) => result.replace(signs, plain), narrow);
	return toAsciiDigits(folded).normalize('NFC');
}
