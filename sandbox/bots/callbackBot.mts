import type { Bot } from '../bot.mts';
import { members, unknownNumber } from '../members.mts';
import { slot } from './slot.mts';

/**
 * Asks for the membership number first, and its events list all slots from the beginning: a flow that
 * finds the member in the directory can fill name and e-mail before the bot asks for them.
 */
export const callbackBot: Bot = {
	id: 'callback',
	name: 'Callback bot',
	description: 'Arranges a call. A member your flow knows is not asked for name and e-mail.',
	greeting: 'Hello! Shall we call you?',
	org: 900,
	project: 4,
	slotStates: 'all',
	modules: [
		{
			name: 'Callback request',
			story: 1440,
			closing: 'Thank you, we will call you then.',
			steps: [
				{
					ask: slot({
						id: 7201,
						label: 'Membership Number',
						order: 1,
						question: 'What is your membership number?',
						validation_message: "We don't know this membership number",
						validate_with_webhook: true,
						suggestions: [
							{ text: members[0].number, hint: 'a valid number' },
							{ text: unknownNumber, hint: 'a wrong one: your flow refuses it' },
						],
					}),
				},
				{
					ask: slot({
						id: 7202,
						label: 'Full Name',
						order: 2,
						question: 'What is your full name?',
						validation_regex: '.{3,}',
						validation_message: 'Please enter your full name',
						suggestions: [{ text: members[0].name, hint: 'a name' }],
					}),
				},
				{
					ask: slot({
						id: 7203,
						label: 'Email Address',
						order: 3,
						question: 'What is your e-mail address?',
						field_type: 'EMAIL',
						validation_message: 'Please enter a valid e-mail address',
						suggestions: [{ text: members[0].email, hint: 'an e-mail address' }],
					}),
				},
				{
					ask: slot({
						id: 7204,
						label: 'Preferred Time',
						order: 4,
						question: 'When may we call?',
						field_type: 'CHOICE',
						choice_options: 'Morning, Afternoon, Evening',
						validation_message: 'Please choose one of these',
					}),
				},
			],
		},
	],
};
