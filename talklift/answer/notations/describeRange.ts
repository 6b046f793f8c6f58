/** What numbers would do, e.g. ` between 1 and 10`; nothing when all do. */
export function describeRange({ min, max }: { min?: number; max?: number }): string {
	if (min !== undefined && min === max) return `, namely ${min}`;
	if (min !== undefined && max !== undefined) return ` between ${min} and ${max}`;
	if (min !== undefined) return ` of at least ${min}`;
	return max === undefined ? '' : ` of at most ${max}`;
}
