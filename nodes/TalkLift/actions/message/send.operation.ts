import type { IDataObject } from 'n8n-workflow';

import { readButtons } from '../../../../talklift/api/buttons.ts';
import type { Button } from '../../../../talklift/api/message.ts';
import { eventSourceFields } from '../item/eventSourceFields.ts';
import { Problem } from '../item/problem.ts';
import { createOperation } from '../operation.ts';
import type { ParametersOf } from '../parameters/parametersOf.ts';
import { channelOption, optionsField } from '../sendingOptions.ts';
import { buttonFields } from './buttonFields.ts';
import { textField } from './textField.ts';

/** Sends text and buttons to the user of a conversation. */
export const send = createOperation({
	value: 'send',
	name: 'Send',
	action: 'Send message',
	description: 'Write to the chat user, with buttons if you like',
	fields: [
		...eventSourceFields,
		textField('e.g. Your claim has arrived, thank you', 'What the bot says'),
		...buttonFields,
		optionsField([channelOption]),
	],
	plan: (item, parameters) => {
		const { message: text, options } = parameters;
		const buttons = toButtons(parameters);
		item.check(text, 'Text');
		const message = item.message({ text, field: 'Text', buttons, channel: options.channel });
		return {
			kind: 'toSend',
			session: message.session_id,
			send: async (talkLift) => {
				const { body: response } = await talkLift.sendMessage(message);
				return [{ json: { ...message, response } as unknown as IDataObject }];
			},
		};
	},
});

/**
 * The buttons that the parameters of `buttonFields` ask for.
 * @throws Problem that names the button
 */
function toButtons({
	specifyButtons,
	buttons,
	buttonsJson,
}: ParametersOf<typeof buttonFields>): Button[] {
	const asJson = specifyButtons === 'json';
	const given = asJson ? buttonsJson : buttons.button?.map(fromForm);
	if (given === undefined) return [];
	const read = readButtons(given);
	if (read.ok) return read.buttons;
	throw new Problem(read.problem, `Check '${asJson ? 'Buttons (JSON)' : 'Buttons'}'.`);
}

/** A form's button answers with its title when no payload is filled in. */
function fromForm({ type = 'postback', title, payload, url }: Record<string, unknown>): object {
	return type === 'web_url' ? { type, title, url } : { type, title, payload: payload || title };
}
