/** How much JSON from outside may become an item. */
export const jsonLimits = {
	/** TalkLift's events have six levels. n8n itself walks items by recursion, which ends at a few thousand. */
	depth: 64,
	/** An event with a hundred slots has about a thousand values. n8n takes bodies with millions. */
	values: 50_000,
} as const;

/** The limit that is exceeded. */
export type Excess = 'tooDeep' | 'tooLarge';
