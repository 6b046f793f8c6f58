import { readText } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../item/eventSourceFields.ts';
import { Problem } from '../item/problem.ts';
import { createOperation } from '../operation.ts';
import { channelOption, optionsField } from '../sendingOptions.ts';
import { addChoicesOption, choiceButtons } from './choiceButtons.ts';
import { verdictItem } from './verdictItem.ts';

/** Sends no feedback, so that the slot keeps waiting, and tells the user why. */
export const reject = createOperation({
	value: 'reject',
	name: 'Reject',
	action: 'Reject slot',
	description: 'Tell the user what is wrong with the answer, so that they answer again',
	fields: [
		...eventSourceFields,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. We cannot find this membership number',
			description: "What to tell the user. Left empty, it is the slot's own validation message.",
		},
		optionsField([addChoicesOption, channelOption]),
	],
	plan: (item, { message: own, options }) => {
		const event = item.slotFilled();
		const field = 'Message';
		item.check(own, field);
		const text = own.trim() === '' ? (readText(event.slot.validation_message) ?? '') : own;
		if (text.trim() === '')
			throw new Problem(
				"'Message' is empty, and so is the slot's own message",
				"Fill in 'Message', or the slot's validation message in TalkLift.",
			);
		const buttons = options.addChoices ? choiceButtons(event) : [];
		const message = item.message({ text, field, buttons, channel: options.channel });
		return {
			kind: 'toSend',
			session: event.session,
			send: async (talkLift) => {
				await talkLift.sendMessage(message);
				return [verdictItem(event, { verdict: 'rejected', messageSent: message.text })];
			},
		};
	},
});
