import fc from 'fast-check';

import type { Bot } from '../../../sandbox/bot.mts';
import { bots } from '../../../sandbox/bots/bots.mts';
import {
	beginConversation,
	takeFeedback,
	takePress,
	takeText,
} from '../../../sandbox/conversation/conversation.mts';
import type {
	Advanced,
	ConversationState,
	Effect,
} from '../../../sandbox/conversation/conversationState.mts';
import { currentSlot, isFinished } from '../../../sandbox/conversation/conversationState.mts';
import { usualReadings } from '../../../sandbox/dialects/usualReadings.mts';
import '../../chance.mts';

const start = 1_790_000_000_000_000;
const readings = usualReadings;

type Input =
	| { say: string }
	| { press: string }
	/** Feedback for one of the slot states there are, by its place, or for an id. */
	| { fill: number; data: string }
	| { feedbackOn: number; data: string };

const knownWords = bots.flatMap((bot) =>
	bot.modules.flatMap(({ steps }) =>
		steps.flatMap((step) => ('ask' in step ? step.ask.suggestions.map(({ text }) => text) : [])),
	),
);

const words = fc.oneof(
	fc.constantFrom(
		...knownWords,
		'Accident',
		'Medium',
		'Morning',
		'Start again',
		'start:0',
		'start:1',
	),
	fc.string({ unit: 'binary' }),
);

const inputs = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: fc.record({ say: words }) },
		{ weight: 2, arbitrary: fc.record({ press: words }) },
		{ weight: 4, arbitrary: fc.record({ fill: fc.nat(7), data: words }) },
		{ weight: 1, arbitrary: fc.record({ feedbackOn: fc.integer(), data: words }) },
	) satisfies fc.Arbitrary<Input>,
	{ maxLength: 40 },
);

const places = fc.record({
	bot: fc.constantFrom(...bots),
	slotStates: fc.constantFrom<Bot['slotStates']>('asked', 'all'),
});

/** Hands an input over. The clock stands still half of the time: times must differ all the same. */
function step(input: Input, before: Advanced, count: number): Advanced {
	const { state, nextId } = before;
	const moment = { now: start + Math.floor(count / 2), nextId, readings };
	if ('say' in input) return takeText(state, input.say, moment);
	if ('press' in input) return takePress(state, input.press, moment);
	const slot =
		'fill' in input ? (state.slots[input.fill % state.slots.length]?.id ?? 0) : input.feedbackOn;
	return takeFeedback(state, slot, { data: input.data, is_done: true }, moment);
}

/** Every step of a conversation, with what went before and what came of it. */
function* walk(bot: Bot, slotStates: Bot['slotStates'], given: readonly Input[]) {
	let before = beginConversation(bot, 5, { now: start, nextId: 100, readings }, slotStates);
	for (const [count, input] of given.entries()) {
		const after = step(input, before, count);
		yield { input, before: before.state, after, nextIdBefore: before.nextId };
		before = after;
	}
}

const delivered = (effects: readonly Effect[]) =>
	effects.flatMap((effect) => ('deliver' in effect ? [effect.deliver] : []));

const doneSlots = ({ slots }: ConversationState) => slots.filter(({ stage }) => stage === 'done');

function always(
	claim: (one: ReturnType<typeof walk> extends Generator<infer One> ? One : never) => void,
) {
	fc.assert(
		fc.property(places, inputs, ({ bot, slotStates }, given) => {
			for (const one of walk(bot, slotStates, given)) claim(one);
		}),
		{ numRuns: 300 },
	);
}

describe('a conversation, whatever happens in it,', () => {
	test('never throws, and never gives an id twice', () => {
		always(({ after, nextIdBefore }) => {
			expect(after.nextId).toBeGreaterThanOrEqual(nextIdBefore);
			const ids = [...after.state.slots.map(({ id }) => id), ...after.state.earlier];
			expect(new Set(ids).size).toBe(ids.length);
			expect(Math.max(0, ...ids)).toBeLessThan(after.nextId);
		});
	});

	test('waits for exactly one slot until the module is completed', () => {
		always(({ after: { state } }) => {
			const waiting = state.slots.filter(({ stage }) => stage === 'asked' || stage === 'review');
			expect(waiting).toEqual(isFinished(state) ? [] : [currentSlot(state)]);
			if (isFinished(state)) expect(doneSlots(state)).toHaveLength(state.slots.length);
		});
	});

	test('keeps its slots in the order of the module', () => {
		always(({ after: { state } }) => {
			const steps = state.slots.map((slot) => slot.step);
			expect(steps).toEqual(steps.toSorted((left, right) => left - right));
		});
	});

	test('never goes back, and never changes an answer that is done', () => {
		always(({ before, after: { state } }) => {
			if (state.storyState !== before.storyState) return;
			expect(state.step).toBeGreaterThanOrEqual(before.step);
			expect(state.slots).toEqual(expect.arrayContaining(doneSlots(before)));
		});
	});

	test('fires one event at most, and a completed module once', () => {
		always(({ before, after }) => {
			const completes = isFinished(after.state) && !isFinished(before);
			const events = delivered(after.effects);
			expect(events.length).toBeLessThanOrEqual(1);
			const names = events.map((event) => ('event_name' in event ? String(event.event_name) : ''));
			const completions = names.filter((name) => !name.startsWith('SLOT-MODULE:'));
			const begins = after.state.storyState !== before.storyState && isFinished(after.state);
			expect(completions).toHaveLength(completes || begins ? 1 : 0);
		});
	});

	test('does nothing when feedback is repeated', () => {
		always(({ input, before, after: { state, nextId } }) => {
			if (!('fill' in input)) return;
			const filled = before.slots[input.fill % before.slots.length];
			const repeated = takeFeedback(
				state,
				filled?.id ?? 0,
				{ data: input.data, is_done: true },
				{ now: start, nextId, readings },
			);
			expect(repeated).toEqual({ state, nextId, effects: [], outcome: 'alreadyDone' });
		});
	});

	test('does nothing when feedback is for nobody', () => {
		always(({ after: { state, nextId } }) => {
			const nobodys = takeFeedback(
				state,
				nextId,
				{ data: 'data', is_done: true },
				{ now: start, nextId, readings },
			);
			expect(nobodys).toEqual({ state, nextId, effects: [], outcome: 'unknown' });
		});
	});

	test('dates every event later than the one before', () => {
		fc.assert(
			fc.property(places, inputs, ({ bot, slotStates }, given) => {
				const times = [...walk(bot, slotStates, given)].flatMap(({ after }) =>
					delivered(after.effects).map(() => after.state.updatedAt),
				);
				expect(times).toEqual([...new Set(times)].toSorted((left, right) => left - right));
			}),
		);
	});
});
