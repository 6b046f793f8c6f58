import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { readText } from '../../../../talklift/json.ts';
import type { ItemResult, Operation } from '../operation.ts';
import { toItemError } from '../toItemError.ts';
import { startAttemptMemory } from './attempts.ts';
import { judgeItem } from './judgeItem.ts';
import { otherFeedback } from './otherSlots.ts';
import { slotUnderReview } from './slotUnderReview.ts';
import { tellVerdict } from './tellVerdict.ts';
import { validateFields } from './validateFields.ts';
import { verdictItem, verdicts } from './verdictItem.ts';
import type { Told } from './verdictItem.ts';

const repeated: Told = {
	verdict: 'repeated',
	reason: 'TalkLift delivered this event before; nothing was sent again.',
};

/** Checks the answer, then accepts it or tells the user what is wrong, and hands over in the end. */
export const validate: Operation = {
	value: 'validate',
	name: 'Validate',
	action: 'Validate a slot',
	description:
		'Check the answer by rules: accept it, or tell the user what is wrong, and hand over to a person when it is enough',
	fields: validateFields,
	// What could not be checked is never taken for accepted.
	failedOutput: verdicts.rejected.output,
	plan: (context, itemIndex) => {
		const { execute, events, read } = context;
		const node = execute.getNode();
		const event = events.slotFilled(itemIndex);
		const give = (told: Told): ItemResult[] => [
			{ ...verdictItem(event, told), output: verdicts[told.verdict].output },
		];
		const { state: pending, stale } = slotUnderReview(event, node, itemIndex);
		if (!pending) return { results: give({ verdict: 'stale', reason: stale }) };

		const options = read<IDataObject>('options', itemIndex, {});
		const judged = judgeItem(context, event, itemIndex);
		if ('unusable' in judged) {
			throw new NodeOperationError(node, judged.problem, {
				itemIndex,
				description: `${judged.advice} Nothing was sent.`,
			});
		}
		const maxAttempts = read('maxAttempts', itemIndex, 0);
		const tells = read('tellTalkLift', itemIndex, true);
		const handOverMessage = readText(read<unknown>('handOverMessage', itemIndex, '')) ?? '';
		const keepFlags = options.keepFlags === true;
		const others =
			judged.accepted && tells ? otherFeedback(read, event, { node, itemIndex, keepFlags }) : [];
		const memory = startAttemptMemory(execute);

		return {
			session: event.session,
			send: async (client) => {
				const attempt = await memory.note(event, !judged.accepted);
				if (attempt === 'repeated') return give(repeated);
				try {
					const told = await tellVerdict(client, {
						event,
						pending,
						judged,
						attempt,
						maxAttempts,
						handOverMessage,
						tells,
						others,
						options,
						place: { node, itemIndex },
					});
					return give(told);
				} catch (error) {
					// Not being able to forget must not hide why it didn't go through.
					await memory.forget(event, attempt).catch(() => {});
					throw toItemError(node, error, itemIndex);
				}
			},
		};
	},
};
