/** Whether the last digit is the one that Luhn's sum asks for (ISO/IEC 7812). */
export function hasLuhnDigit(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

/** Whether the check digits of an IBAN in capitals without spaces are right (ISO 7064, mod 97-10). */
export function isIban(iban: string): boolean {
	const moved = iban.slice(4) + iban.slice(0, 4);
	const rest = [...moved].reduce((remainder, sign) => {
		const value = parseInt(sign, 36);
		return (remainder * (value > 9 ? 100 : 10) + value) % 97;
	}, 0);
	return rest === 1;
}
