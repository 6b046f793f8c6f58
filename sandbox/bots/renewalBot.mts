import type { Bot } from '../bot.mts';
import { slot } from './slot.mts';

/**
 * Its events list all slots of the module from the beginning, so that a flow which knows the customer
 * by the policy number can fill name and e-mail before the bot asks for them.
 */
export const renewalBot: Bot = {
	id: 'renewal',
	name: 'Renewal bot',
	description: 'Renews a policy. A customer your flow knows is not asked for name and e-mail.',
	greeting: 'Welcome back! Let us renew your policy.',
	org: 900,
	project: 2,
	slotStates: 'all',
	modules: [
		{
			name: 'Policy renewal',
			story: 14301,
			closing: 'All set: your renewal is on its way to you.',
			steps: [
				{
					ask: slot({
						id: 57981,
						label: 'Please enter your policy number',
						order: 0,
						validation_message: 'This policy number is not known to us, please check it',
						validate_with_webhook: true,
						suggestions: [
							{ text: 'ncsp/ik/2018/081463', hint: 'a known policy' },
							{ text: 'ncsp/0000', hint: 'an unknown one' },
						],
					}),
				},
				{
					ask: slot({
						id: 57982,
						label: 'Full Name',
						order: 1,
						question: 'What is your full name?',
						validation_regex: '.{3,}',
						validation_message: 'Please enter your full name',
						suggestions: [{ text: 'Mrs Faithful Customer', hint: 'a name' }],
					}),
				},
				{
					ask: slot({
						id: 57983,
						label: 'Email Address',
						order: 2,
						question: 'Where may we send the papers? Your e-mail address, please.',
						field_type: 'EMAIL',
						validation_message: 'Please enter a valid e-mail address',
						suggestions: [{ text: 'faithful@example.com', hint: 'an e-mail address' }],
					}),
				},
				{
					ask: slot({
						id: 57984,
						label: 'Start of Cover',
						order: 3,
						question: 'From which day on? (e.g. 2030-01-31)',
						field_type: 'DATE',
						date_gte_today: true,
						validation_message: 'Please enter a date from today on, e.g. 2030-01-31',
						suggestions: [
							{ text: '2030-01-31', hint: 'a day to come' },
							{ text: '2019-01-31', hint: 'a day gone by' },
						],
					}),
				},
			],
		},
	],
};
