import { setTimeout as sleep } from 'node:timers/promises';

import type { ChatMessage } from '../conversation/chatMessage.mts';
import type { Conversation } from '../conversation/conversationView.mts';
import { matchMessage } from './matchMessage.mts';
import { openLink } from './openLink.mts';
import type { Script, Step } from './readTests.mts';
import type { TestedSandbox } from './testedSandbox.mts';
import type { ExpectedMessage } from './testFile.mts';

/** How long nothing may follow a hand-over. */
const quietMs = 1_000;

/** Why a script failed. */
export interface ScriptFailure {
	person?: string;
	/** Counts from 1; one more than there are steps: something came after the last one. */
	step: number;
	/** What the step was, as in the file. */
	wanted: string;
	/** A sentence. */
	reason: string;
	/** As it stood then. */
	conversation: Conversation;
}

/** What was not as expected; its message is a sentence. */
class Unmet extends Error {}

/**
 * Holds a conversation with a bot, step by step, and looks at what the flow makes of it.
 * @returns undefined when all was as expected
 */
export async function runScript(
	sandbox: TestedSandbox,
	{ bot, person, steps }: Script,
): Promise<ScriptFailure | undefined> {
	const { session } = await sandbox.startConversation(bot);
	const reader = new Reader(sandbox, session);
	for (const [index, step] of steps.entries()) {
		try {
			await runStep(reader, step);
		} catch (error) {
			if (error instanceof Unmet) return fail(index + 1, writeStep(step), error.message);
			throw error;
		}
	}
	const unread = reader.unread('flow');
	if (unread === undefined) return undefined;
	return fail(steps.length + 1, 'the end', `The flow also wrote "${unread.text}".`);

	function fail(step: number, wanted: string, reason: string): ScriptFailure {
		const conversation = sandbox.conversation(session);
		return { ...(person === undefined ? {} : { person }), step, wanted, reason, conversation };
	}
}

/** A step as the file has it, on one line. */
function writeStep({ kind, expected }: Step): string {
	const plain = typeof expected === 'object' ? JSON.stringify(expected) : String(expected);
	return `${kind}: ${plain}`;
}

async function runStep(reader: Reader, step: Step): Promise<void> {
	const { timeoutMs } = step;
	switch (step.kind) {
		case 'user':
			return await reader.say(step.expected);
		case 'press':
			return await reader.press(step.expected, timeoutMs);
		case 'message':
			return await reader.expectNext('flow', step.expected, timeoutMs);
		case 'bot':
			return await reader.expectAny(step.expected, timeoutMs);
		case 'accepted':
			return await reader.expectAccepted(step.expected, timeoutMs);
		case 'rejected':
			await reader.expectNext('flow', step.expected, timeoutMs);
			return reader.expectWaiting();
		case 'handed_over':
			await reader.expectNext('flow', step.expected, timeoutMs);
			reader.expectWaiting();
			return await reader.expectSilence(quietMs);
		case 'asks':
			return await reader.until(
				({ current }) => current?.label === step.expected && current.state === 'asked',
				timeoutMs,
				`The bot does not ask for "${step.expected}".`,
			);
		case 'completed':
			return await reader.until(
				({ finished, module }) => finished && (step.expected === true || module === step.expected),
				timeoutMs,
				'The module is not completed.',
			);
		case 'silence':
			return await reader.expectSilence(step.expected * 1000);
		case 'wait':
			await sleep(step.expected * 1000);
	}
}

/** One person's view of the conversation, with what was read of it so far. */
class Reader {
	readonly #sandbox: TestedSandbox;
	readonly #session: number;
	readonly #read = { flow: 0, bot: 0 };
	/** The slot that the user answered last. */
	#answered: string | undefined;

	constructor(sandbox: TestedSandbox, session: number) {
		this.#sandbox = sandbox;
		this.#session = session;
	}

	async say(text: string): Promise<void> {
		this.#answered = this.#now().current?.label;
		await this.#sandbox.say(this.#session, text);
	}

	async press(title: string, timeoutMs: number): Promise<void> {
		const find = ({ messages }: Conversation) =>
			messages.flatMap(({ buttons }) => buttons).findLast((button) => button.title === title);
		await this.until((now) => find(now) !== undefined, timeoutMs, `There is no button "${title}".`);
		const button = find(this.#now());
		if (!button) return;
		if (button.type === 'web_url') {
			const reason = await openLink(button.url, timeoutMs);
			if (reason !== undefined) throw new Unmet(reason);
			return;
		}
		this.#answered = this.#now().current?.label;
		await this.#sandbox.press(this.#session, button);
	}

	/** The first message that was not read yet. */
	unread(from: 'flow' | 'bot'): ChatMessage | undefined {
		return this.#now().messages.filter((message) => message.from === from)[this.#read[from]];
	}

	/** The next message is as expected. */
	async expectNext(
		from: 'flow' | 'bot',
		expected: ExpectedMessage,
		timeoutMs: number,
	): Promise<void> {
		await this.until(() => this.unread(from) !== undefined, timeoutMs, 'The flow wrote nothing.');
		const message = this.unread(from);
		if (!message) return;
		this.#read[from] += 1;
		const otherwise = matchMessage(message, expected);
		if (otherwise) throw new Unmet(`The flow wrote "${message.text}", not ${otherwise}.`);
	}

	/** One of the bot's messages is as expected; those before it are read with it. */
	async expectAny(expected: ExpectedMessage, timeoutMs: number): Promise<void> {
		const find = ({ messages }: Conversation) =>
			messages
				.filter(({ from }) => from === 'bot')
				.findIndex((message, index) => index >= this.#read.bot && !matchMessage(message, expected));
		await this.until((now) => find(now) >= 0, timeoutMs, 'The bot said nothing of the kind.');
		this.#read.bot = find(this.#now()) + 1;
	}

	async expectAccepted(
		{ slot: label = this.#answered, value }: { slot?: string; value?: string },
		timeoutMs: number,
	): Promise<void> {
		if (label === undefined) throw new Unmet('No slot has been answered yet.');
		const find = ({ slots }: Conversation) => slots.findLast((slot) => slot.label === label);
		if (!find(this.#now())) throw new Unmet(`The module has no slot "${label}".`);
		const isDone = (now: Conversation) => find(now)?.state === 'done';
		await this.until(isDone, timeoutMs, `"${label}" was not accepted.`);
		const answer = find(this.#now())?.answer;
		if (value === undefined || answer === value) return;
		throw new Unmet(`"${label}" was accepted as "${answer}", not as "${value}".`);
	}

	/** The slot under review waits for the flow. */
	expectWaiting(): void {
		const { current } = this.#now();
		if (current?.state === 'review') return;
		throw new Unmet('No slot waits for the flow: the bot has moved on, or never asked it.');
	}

	/** The flow says nothing and the bot stays where it is. */
	async expectSilence(ms: number): Promise<void> {
		const before = this.#now();
		const moved = (now: Conversation) =>
			now.current?.label !== before.current?.label || now.finished !== before.finished;
		const broken = () => this.unread('flow') !== undefined || moved(this.#now());
		await Promise.race([this.#sandbox.until(broken, ms).catch(() => undefined), sleep(ms)]);
		const unread = this.unread('flow');
		if (unread) throw new Unmet(`The flow wrote "${unread.text}" instead of being silent.`);
		if (moved(this.#now())) throw new Unmet('The bot moved on instead of staying where it was.');
	}

	async until(
		holds: (now: Conversation) => boolean,
		timeoutMs: number,
		sentence: string,
	): Promise<void> {
		if (holds(this.#now())) return;
		const isOver = () => holds(this.#now()) || this.#undelivered() !== undefined;
		await this.#sandbox.until(isOver, timeoutMs).catch(() => undefined);
		if (holds(this.#now())) return;
		const undelivered = this.#undelivered();
		const why = undelivered ? ` ${undelivered}` : ` ${timeoutMs / 1000} s have passed.`;
		throw new Unmet(`${sentence}${why}`);
	}

	/** What became of the latest event, where it can't have reached the flow. */
	#undelivered(): string | undefined {
		const { lastEvent } = this.#now();
		if (lastEvent?.state === 'kept') return 'The event went nowhere: its project has no webhook.';
		if (lastEvent?.state === 'failed') {
			return `The event was not delivered: ${lastEvent.failure?.message}.`;
		}
		const { status = 200 } = lastEvent ?? {};
		if (lastEvent?.state !== 'answered' || status < 400) return undefined;
		return `The webhook answered the event with ${status}.`;
	}

	#now(): Conversation {
		return this.#sandbox.conversation(this.#session);
	}
}
