/**
 * The ways of writing a date that can be chosen by name, each with an example's format in Luxon's tokens. The
 * keys are stored in people's workflows.
 */
export const dateFormats = {
	dayMonthDashes: { displayName: 'DD-MM-YYYY', example: 'dd-MM-yyyy' },
	dayMonthDots: { displayName: 'DD.MM.YYYY', example: 'dd.MM.yyyy' },
	dayMonthSlashes: { displayName: 'DD/MM/YYYY', example: 'dd/MM/yyyy' },
	monthDaySlashes: { displayName: 'MM/DD/YYYY', example: 'MM/dd/yyyy' },
	writtenMonth: {
		displayName: 'Written Month (5 March 2026, March 5, 2026)',
		example: 'd MMMM yyyy',
	},
	yearMonthDay: { displayName: 'YYYY-MM-DD', example: 'yyyy-MM-dd' },
} as const satisfies Record<string, { displayName: string; example: string }>;

export type DateFormat = keyof typeof dateFormats;

/** What is accepted when nobody chose: everything but the month first, since 03/04 can't be both. */
export const usualDateFormats = [
	'dayMonthDashes',
	'dayMonthDots',
	'dayMonthSlashes',
	'writtenMonth',
	'yearMonthDay',
] as const satisfies readonly DateFormat[];
