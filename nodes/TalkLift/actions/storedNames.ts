/**
 * Names that stand in people's workflows, and by which one part of the package recognises another there.
 * They never change.
 */
export const storedNames = {
	actionNode: 'talkLift',
	triggerNode: 'talkLiftTrigger',
	/** The operation whose items are events, like the trigger's. */
	parse: { resource: 'event', operation: 'parse' },
} as const;
