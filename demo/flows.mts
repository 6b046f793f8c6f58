/**
 * Which example answers which bot. TalkLift has one webhook per project, and each of the sandbox's bots
 * is a project of its own. All other examples are imported too: their URLs can be set on the chat page.
 */
export const flows = [
	{ bot: 'claim', example: 'check-membership-number.json' },
	{ bot: 'renewal', example: 'greet-when-completed.json' },
	{ bot: 'order', example: 'validate-order-form.json' },
	{ bot: 'callback', example: 'lookup-then-validate.json' },
	{ bot: 'booking', example: 'book-an-appointment.json' },
] as const;
