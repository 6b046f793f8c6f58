import { hasLuhnDigit, isIban } from '../notations/checkDigits.ts';

export interface Identifier {
	displayName: string;
	/** What it is called in a sentence. */
	called: string;
	/** Of the answer in capitals, without the spaces, dashes, dots and slashes between its parts. */
	pattern: RegExp;
	isRight?: (plain: string) => boolean;
	/** How it is usually written; as it is if missing. */
	write?: (plain: string) => string;
	example: string;
}

/**
 * Ready-made forms: one line makes a new one. The keys are stored in people's workflows. Sources: Kenya's
 * Registrar of Persons (7 or 8 digits), Kenya Revenue Authority (PIN: A or P, nine digits, a letter),
 * NTSA (plates), 3GPP TS 23.003 (IMEI), ISO 13616 (IBAN).
 */
export const identifiers = {
	iban: {
		displayName: 'IBAN',
		called: 'IBAN',
		pattern: /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/,
		isRight: isIban,
		example: 'GB29NWBK60161331926819',
	},
	imei: {
		displayName: 'IMEI',
		called: 'IMEI',
		pattern: /^\d{15}$/,
		isRight: hasLuhnDigit,
		example: '490154203237518',
	},
	kenyaId: {
		displayName: 'Kenya: ID Number',
		called: 'ID number',
		pattern: /^[1-9]\d{6,7}$/,
		example: '23456789',
	},
	kenyaPin: {
		displayName: 'Kenya: KRA PIN',
		called: 'KRA PIN',
		pattern: /^[AP]\d{9}[A-Z]$/,
		example: 'A012345678Z',
	},
	kenyaPlate: {
		displayName: 'Kenya: Number Plate',
		called: 'number plate',
		pattern: /^(?:K[A-Z]{2}\d{3}[A-Z]?|KM[A-Z]{2}\d{3}[A-Z])$/,
		write: (plain) => plain.replace(/^([A-Z]+)/, '$1 '),
		example: 'KCA 123A',
	},
} as const satisfies Record<string, Identifier>;
