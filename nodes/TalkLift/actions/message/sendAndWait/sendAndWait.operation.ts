import { WAIT_INDEFINITELY } from 'n8n-workflow';

import { readButtons } from '../../../../../talklift/api/buttons.ts';
import { eventSourceFields } from '../../item/eventSourceFields.ts';
import type { Item } from '../../item/item.ts';
import { Problem } from '../../item/problem.ts';
import { createOperation } from '../../operation.ts';
import { channelOption, optionsField } from '../../sendingOptions.ts';
import { textField } from '../textField.ts';
import { answerFields } from './answerFields.ts';
import { keepQuestion } from './question.ts';
import type { Question } from './question.ts';
import { writePress } from './readPress.ts';
import { toAnswers } from './toAnswers.ts';
import { readTimeLimit, waitOptions } from './waitOptions.ts';
import { writeAnswerItem } from './writeAnswerItem.ts';

const [{ default: usualNote }, { default: usualThanks }] = waitOptions;

/** Asks with buttons, and goes on with the one that was pressed. */
export const sendAndWait = createOperation({
	// n8n knows by this value that the node's webhook is a button's.
	value: 'sendAndWait',
	name: 'Send and Wait',
	action: 'Send message and wait for answer',
	description: 'Ask the chat user with buttons, and go on with the one that was pressed',
	fields: [
		...eventSourceFields,
		textField('e.g. Your claim is for KES 1,250. Shall we file it?', 'What the bot asks'),
		...answerFields,
		optionsField([channelOption, ...waitOptions]),
	],
	plan: (item, parameters) => {
		const { message: text, responseType, options } = parameters;
		const { execute } = item;
		refuseInsideAgent(execute.getNode().type);
		refuseSeveral(execute.getInputData().length);
		item.check(text, 'Text');
		const answers = toAnswers(item, parameters);
		const askedAt = Date.now();
		const { session, project, org, channel = 'WEB' } = item.conversation();
		const question: Question = {
			text,
			answers,
			isApproval: responseType === 'approval',
			askedAt,
			expiresAt: readTimeLimit(options, askedAt),
			note: options.pageNote ?? usualNote,
			thanks: options.pageThanks ?? usualThanks,
			conversation: { session, project, org, channel: options.channel ?? channel },
		};
		const message = item.message({
			text,
			field: 'Text',
			buttons: toLinks(item, question),
			channel: options.channel,
		});
		return {
			kind: 'toSend',
			session,
			send: async (talkLift) => {
				await talkLift.sendMessage(message);
				keepQuestion(execute, question);
				const unanswered = writeAnswerItem(question);
				// When the time is up, n8n goes on with the node's input as it then is. It is a copy of what the
				// node before gave.
				const [input] = execute.getInputData();
				if (input) input.json = unanswered;
				await execute.putExecutionToWait(
					question.expiresAt === undefined ? WAIT_INDEFINITELY : new Date(question.expiresAt),
				);
				return [{ json: { ...unanswered, timed_out: false } }];
			},
		};
	},
});

/** An agent is in the middle of its own work and can't be left waiting, but for n8n's human review. */
function refuseInsideAgent(type: string): void {
	if (!/(?<!Hitl)Tool$/.test(type)) return;
	throw new Problem(
		"An AI Agent can't use Send and Wait as a tool: it doesn't wait for answers",
		"Use 'Message: Send' as its tool, or connect TalkLift as a human review between the agent and the tool that needs approval.",
	);
}

/** An execution waits as a whole, and goes on as a whole with the first answer. */
function refuseSeveral(count: number): void {
	if (count === 1) return;
	throw new Problem(
		`Send and Wait asks one question at a time, and ${count} items came in`,
		"Put a 'Loop Over Items' node before this one to ask one after the other, or this node into a sub-workflow to ask all at once: an 'Execute Sub-workflow' node runs it once for each item and doesn't wait for it.",
	);
}

/** A button of the chat opens n8n's address for this very answer, which n8n has signed. */
function toLinks({ execute }: Item, question: Question) {
	const links = question.answers.map((title, index) => ({
		type: 'web_url',
		title,
		url: execute.getSignedResumeUrl(writePress(question, index)),
	}));
	const [first] = links;
	if (first && isOfThisMachine(first.url)) {
		const { origin } = new URL(first.url);
		execute.addExecutionHints({
			message: `The buttons lead to ${origin}, which only this computer can open. Your users need n8n's public address there: it is set as 'N8N_WEBHOOK_URL'.`,
			type: 'warning',
			location: 'outputPane',
		});
	}
	const buttons = readButtons(links);
	if (buttons.ok) return buttons.buttons;
	throw new Problem(
		`TalkLift does not take n8n's own address: ${buttons.problem}`,
		"Ask whoever runs this n8n to set 'N8N_WEBHOOK_URL' to the address at which n8n is reached from outside.",
	);
}

function isOfThisMachine(url: string): boolean {
	const { hostname } = new URL(url);
	return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}
