import type { Bot } from '../bot.mts';
import { members, unknownNumber } from '../members.mts';
import { slot } from './slot.mts';

/**
 * The bot of the documented sample, with its trap: "Email Address" and "Membership Number" are two
 * slots under one id, 3442.
 */
export const claimBot: Bot = {
	id: 'claim',
	name: 'Claim bot',
	description: 'Takes an insurance claim. The membership number is checked by your flow.',
	greeting: 'Hello! I can take your claim right here, it needs about two minutes.',
	org: 900,
	project: 1,
	slotStates: 'asked',
	modules: [
		{
			name: 'Make a claim',
			story: 1220,
			closing: 'Thank you, your claim is with us. Somebody will call you within two working days.',
			steps: [
				{
					ask: slot({
						id: 5444,
						label:
							"Let's start with your Full Name (Please include your prefix  (e.g. Mr/Mrs/Ms/ Chief/ Dr etc.",
						order: 1,
						question:
							"Let's start with your full name. Please include your prefix, e.g. Mr, Mrs, Ms, Chief or Dr.",
						validation_regex: '.{3,}',
						validation_message: 'Please enter your full name',
						suggestions: [{ text: members[0].name, hint: 'a name' }],
					}),
				},
				{
					ask: slot({
						id: 3442,
						label: 'Email Address',
						order: 2,
						question: 'What is your e-mail address?',
						field_type: 'EMAIL',
						validation_message: 'Please enter a valid e-mail address',
						suggestions: [
							{ text: members[0].email, hint: 'an e-mail address' },
							{ text: 'username at gmail', hint: 'none: the bot refuses it by itself' },
						],
					}),
				},
				{
					ask: slot({
						id: 3442,
						label: 'Membership Number',
						order: 3,
						question: 'What is your membership number?',
						validation_message: 'Please enter a valid membership number',
						validate_with_webhook: true,
						suggestions: [
							{ text: members[0].number, hint: 'a valid number' },
							{ text: unknownNumber, hint: 'a wrong one: your flow refuses it' },
						],
					}),
				},
				{
					ask: slot({
						id: 5450,
						label: 'Date of Incident',
						order: 4,
						question: 'When did it happen? (e.g. 2026-03-14)',
						field_type: 'DATE',
						validation_message: 'Please enter a date, e.g. 2026-03-14',
						suggestions: [{ text: '2026-03-14', hint: 'a date' }],
					}),
				},
				{
					ask: slot({
						id: 5451,
						label: 'Type of Claim',
						order: 5,
						question: 'What kind of claim is it?',
						field_type: 'CHOICE',
						choice_options: '["Accident", "Theft", "Fire", "Something else"]',
						validation_message: 'Please choose one of these',
					}),
				},
				{ say: 'Almost there, two more questions.' },
				{
					ask: slot({
						id: 5452,
						label: 'Amount',
						order: 6,
						question: 'About how much is the damage?',
						field_type: 'NUMBER',
						validation_message: 'Please enter an amount in figures, e.g. 1250',
						suggestions: [{ text: '1250', hint: 'an amount' }],
					}),
				},
				{
					ask: slot({
						id: 5453,
						label: 'Phone Number',
						order: 7,
						question: 'Which phone number can we reach you at?',
						field_type: 'PHONE',
						validation_message:
							'Please enter a phone number with its country code, e.g. +254712345678',
						suggestions: [{ text: members[0].phone, hint: 'a phone number' }],
					}),
				},
			],
		},
		{
			name: 'How claims work',
			story: 1221,
			closing: 'Anything else?',
			steps: [
				{ say: 'You tell us what happened, we check your cover and call you back.' },
				{ say: 'Most claims are settled within ten working days.' },
			],
		},
	],
};
