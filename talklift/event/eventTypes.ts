/**
 * The two kinds of event that TalkLift posts to a webhook. This table feeds the types, the trigger's
 * menu and outputs, the parser, the sandbox and the README.
 *
 * The keys are stored in people's workflows and never change; names and descriptions may.
 */
export const eventTypes = {
	moduleCompleted: {
		/** What an item carries in its field `event`. */
		event: 'module_completed',
		/** What TalkLift puts before the module's name in `event_name`. */
		namePrefix: '',
		name: 'Module Completed',
		description: 'A chat user has answered everything a module asks for',
	},
	slotFilled: {
		event: 'slot_filled',
		namePrefix: 'SLOT-MODULE:',
		name: 'Slot Filled',
		description: "A chat user has answered a slot for which 'Validate with Webhook' is on",
	},
} as const;

export type EventType = keyof typeof eventTypes;

/** The value of an item's field `event`. */
export type EventName = (typeof eventTypes)[EventType]['event'];
