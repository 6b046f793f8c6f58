import type { Bot } from '../bot.mts';
import { slot } from './slot.mts';

/** A form in which every answer is checked by the flow. */
export const orderBot: Bot = {
	id: 'order',
	name: 'Order bot',
	description: 'Takes an order. Every answer is checked by your flow.',
	greeting: 'Hi! What may we send you?',
	org: 900,
	project: 3,
	slotStates: 'asked',
	modules: [
		{
			name: 'Place an order',
			story: 1310,
			closing: 'Thank you! Your order is on its way.',
			steps: [
				{
					ask: slot({
						id: 6101,
						label: 'E-mail',
						order: 1,
						question: 'Which e-mail address is the receipt for?',
						field_type: 'EMAIL',
						validation_message: 'That does not look like an e-mail address',
						validate_with_webhook: true,
						suggestions: [
							{ text: 'ada@example.com', hint: 'an e-mail address' },
							{ text: 'ada.example.com', hint: 'not one' },
						],
					}),
				},
				{
					ask: slot({
						id: 6102,
						label: 'Phone',
						order: 2,
						question: 'And a phone number for the courier?',
						field_type: 'PHONE',
						validation_message: 'Please enter a phone number, e.g. +254 712 345678',
						validate_with_webhook: true,
						suggestions: [
							{ text: '+254 712 345678', hint: 'a phone number' },
							{ text: '0712', hint: 'too short' },
						],
					}),
				},
				{
					ask: slot({
						id: 6103,
						label: 'Date of Birth',
						order: 3,
						question: 'Your date of birth? (we sell to adults only)',
						field_type: 'DATE',
						validation_message: 'Please enter your date of birth, e.g. 1990-12-31',
						validate_with_webhook: true,
						suggestions: [
							{ text: '1990-12-31', hint: 'an adult' },
							{ text: '2022-12-31', hint: 'a child' },
						],
					}),
				},
				{
					ask: slot({
						id: 6104,
						label: 'Size',
						order: 4,
						question: 'Which size?',
						field_type: 'CHOICE',
						choice_options: 'Small\nMedium\nLarge',
						validation_message: 'Please choose one of the sizes',
						validate_with_webhook: true,
					}),
				},
			],
		},
	],
};
