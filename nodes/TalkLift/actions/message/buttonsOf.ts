import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode } from 'n8n-workflow';

import { readButtons } from '../../../../talklift/api/buttons.ts';
import type { Button } from '../../../../talklift/api/message.ts';
import type { ParameterReader } from '../parameterReader.ts';

/**
 * The buttons that the parameters of `buttonFields` ask for.
 * @throws NodeOperationError that names the button, before anything is sent
 */
export function buttonsOf(read: ParameterReader, node: INode, itemIndex: number): Button[] {
	const asJson = read<string>('specifyButtons', itemIndex, 'fields') === 'json';
	const given = asJson
		? read<unknown>('buttonsJson', itemIndex, '[]')
		: fromFields(read<IDataObject>('buttons', itemIndex, {}));
	const buttons = readButtons(given);
	if (buttons.ok) return buttons.buttons;
	throw new NodeOperationError(node, buttons.problem, {
		itemIndex,
		description: `Check '${asJson ? 'Buttons (JSON)' : 'Buttons'}'. Nothing was sent.`,
	});
}

/** A form's button answers with its title when no payload is filled in. */
function fromFields({ button = [] }: IDataObject): unknown[] {
	return (button as IDataObject[]).map(({ type = 'postback', title, payload, url }) =>
		type === 'web_url' ? { type, title, url } : { type, title, payload: payload || title },
	);
}
