import { setTimeout as sleep } from 'node:timers/promises';

import type { Bot } from '../bot.mts';
import type { Conversation } from '../conversation/conversationView.mts';
import { readChoices } from '../conversation/readChoices.mts';
import type { Publisher } from '../publisher.mts';
import type { Sessions } from '../sessions.mts';
import type { LoadFigures } from './loadFigures.mts';

/** A bot that asks for the same thing again and again is left alone. */
const mostAnswers = 50;
const breathMs = 400;

interface Person {
	bot: Bot;
	sessions: Sessions;
	publisher: Publisher;
	figures: LoadFigures;
	/** How long the flow may take for an answer. */
	patienceMs: number;
	signal: AbortSignal;
}

/** Somebody talks a bot's way through its first module, with the answers it suggests as good ones. */
export async function talkThrough({ bot, figures, ...around }: Person): Promise<void> {
	const { sessions, signal } = around;
	const { session } = sessions.start(bot);
	for (let count = 0; count < mostAnswers && !signal.aborted; count += 1) {
		const conversation = sessions.view(session);
		if (conversation.finished) {
			figures.finished += 1;
			return;
		}
		const before = messagesFromFlow(conversation);
		const from = performance.now();
		void sessions.say(session, goodAnswer(bot, conversation));
		if (sessions.view(session).current?.state !== 'review') continue;
		figures.waiting += 1;
		const isHeard = await hears(session, before, around);
		figures.waiting -= 1;
		if (isHeard) {
			figures.countAnswer(Math.round(performance.now() - from));
			// A flow may write first and move the bot on then: nobody answers anew in between.
			if (sessions.view(session).current?.state === 'review') await sleep(breathMs);
		} else {
			if (!signal.aborted) figures.silent += 1;
			return;
		}
	}
}

/** Whether the flow moves the bot on or writes in time. */
async function hears(
	session: number,
	before: number,
	{ sessions, publisher, patienceMs, signal }: Omit<Person, 'bot' | 'figures'>,
): Promise<boolean> {
	const ended = new AbortController();
	const any = AbortSignal.any([ended.signal, signal]);
	const heard = new Promise<true>((resolve) => {
		const check = () => {
			const now = sessions.view(session);
			if (now.current?.state !== 'review' || messagesFromFlow(now) > before) resolve(true);
		};
		const unsubscribe = publisher.subscribe((news) => {
			if (news.kind === 'conversation' && news.session === session) check();
		});
		any.addEventListener('abort', unsubscribe);
		check();
	});
	const tooLate = sleep(patienceMs, false, { signal: any }).catch(() => false);
	try {
		return await Promise.race([heard, tooLate]);
	} finally {
		ended.abort();
	}
}

function messagesFromFlow({ messages }: Conversation): number {
	return messages.filter(({ from }) => from === 'flow').length;
}

/** The first answer that the bot suggests or the first choice; a plain text when it has neither. */
function goodAnswer(bot: Bot, { current, suggestions }: Conversation): string {
	const asked = bot.modules[0].steps.flatMap((step) => ('ask' in step ? [step.ask] : []));
	const settings = asked.find(({ settings: { label } }) => label === current?.label)?.settings;
	const [choice] = readChoices(settings?.choice_options);
	return suggestions[0]?.text ?? choice ?? 'A good answer';
}
