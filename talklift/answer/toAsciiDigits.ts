const found = new Map<string, string>();

/** Digits of every script as the digits 0 to 9. */
export function toAsciiDigits(text: string): string {
	return text.replace(/[^\0-\x7f]/gu, (sign) =>
		/\p{Nd}/u.test(sign) ? (found.get(sign) ?? toAsciiDigit(sign)) : sign,
	);
}

/** Unicode's decimal digits come in unbroken rows from 0 to 9, so the place in the row is the value. */
function toAsciiDigit(sign: string): string {
	const code = sign.codePointAt(0) ?? 0;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
	const digit = String(before % 10);
	found.set(sign, digit);
	return digit;
}
