/** The decimal separator where a number can be read in two ways, like 1.234. The keys are stored in
 * people's workflows. */
export const decimalSeparators = {
	ask: { displayName: "Ask When It Isn't Clear", sign: '' },
	comma: { displayName: 'Comma (1,5)', sign: ',' },
	point: { displayName: 'Point (1.5)', sign: '.' },
} as const;

export type DecimalSeparator = keyof typeof decimalSeparators;
