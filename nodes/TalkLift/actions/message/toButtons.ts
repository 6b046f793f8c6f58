import { readButtons } from '../../../../talklift/api/buttons.ts';
import type { Button } from '../../../../talklift/api/message.ts';
import { Problem } from '../item/problem.ts';
import type { ParametersOf } from '../parameters/parametersOf.ts';
import type { buttonFields } from './buttonFields.ts';

/**
 * The buttons that the parameters of `buttonFields` ask for.
 * @throws Problem that names the button
 */
export function toButtons({
	specifyButtons,
	buttons,
	buttonsJson,
}: ParametersOf<typeof buttonFields>): Button[] {
	const asJson = specifyButtons === 'json';
	const read = readButtons(asJson ? buttonsJson : buttons.button?.map(fromForm));
	if (read.ok) return read.buttons;
	throw new Problem(read.problem, `Check '${asJson ? 'Buttons (JSON)' : 'Buttons'}'.`);
}

/** A form's button answers with its title when no payload is filled in. */
function fromForm({ type = 'postback', title, payload, url }: Record<string, unknown>): object {
	return type === 'web_url' ? { type, title, url } : { type, title, payload: payload || title };
}
