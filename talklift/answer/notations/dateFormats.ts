/**
 * The ways of writing a date that can be chosen by name, with their tokens in Luxon's notation (`d`
 * and `M` take one or two digits). The keys are stored in people's workflows.
 */
export const dateFormats = {
	dayMonthDashes: { displayName: 'DD-MM-YYYY', tokens: ['d-M-yyyy'] },
	dayMonthDots: { displayName: 'DD.MM.YYYY', tokens: ['d.M.yyyy'] },
	dayMonthSlashes: { displayName: 'DD/MM/YYYY', tokens: ['d/M/yyyy'] },
	monthDaySlashes: { displayName: 'MM/DD/YYYY', tokens: ['M/d/yyyy'] },
	writtenMonth: {
		displayName: 'Written Month (5 March 2026, March 5, 2026)',
		tokens: ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d yyyy', 'MMM d yyyy'],
	},
	yearMonthDay: { displayName: 'YYYY-MM-DD', tokens: ['yyyy-M-d', 'yyyy/M/d'] },
} as const satisfies Record<string, { displayName: string; tokens: readonly string[] }>;

export type DateFormat = keyof typeof dateFormats;

/** What is accepted when nobody chose: everything but the month first, since 03/04 can't be both. */
export const usualDateFormats = [
	'dayMonthDashes',
	'dayMonthDots',
	'dayMonthSlashes',
	'writtenMonth',
	'yearMonthDay',
] as const satisfies readonly DateFormat[];
