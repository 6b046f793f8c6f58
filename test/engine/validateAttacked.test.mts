import fastCheck from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { hostileBodies } from '../attack/hostileBodies.mts';
import { hostileTexts } from '../attack/hostileTexts.mts';
import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';
import '../chance.mts';

const texts = fastCheck.oneof(
	fastCheck.constantFrom(...hostileTexts),
	fastCheck.constantFrom(
		'209192092',
		'209 192 092',
		'３-５-1990',
		'ndiyo',
		'١٢',
		'a@b.ke',
		'1.500',
	),
	fastCheck.string({ unit: 'grapheme', maxLength: 60 }),
	fastCheck.string({ unit: 'binary', maxLength: 60 }),
	fastCheck.constantFrom('x', '😀', '٣', '\u0301', '{value}').map((unit) => unit.repeat(50_000)),
);

/** Rules as the panel stores them. */
const rules = fastCheck.array(
	fastCheck.constantFrom(
		{ type: 'pattern', pattern: '\\d{9}' },
		{ type: 'pattern', pattern: '(a+)+$', match: 'part' },
		{ type: 'number' },
		{ type: 'date' },
		{ type: 'email' },
		{ type: 'url' },
		{ type: 'phone', country: 'KE' },
		{ type: 'length', minLength: 2, maxLength: 40 },
		{ type: 'amountOfMoney' },
		{ type: 'yesOrNo' },
		{ type: 'timeOfDay' },
		{ type: 'oneOf', choices: 'Travel, Café, __proto__, 12' },
		{ type: 'severalOf', choices: 'Travel\nCafé\nconstructor' },
	),
	{ maxLength: 3 },
);

const settings = fastCheck.record(
	{
		field_type: fastCheck.oneof(
			fastCheck.constantFrom('TEXT', 'EMAIL', 'NUMBER', 'DATE', 'PHONE', 'CHOICE', 'URL'),
			texts,
		),
		validation_regex: fastCheck.oneof(fastCheck.constantFrom('^\\d+$', '(a+)+$', '[', ''), texts),
		// As long as somebody would write it; what it mentions may be longer.
		validation_message: texts.map((text) => text.slice(0, 70)),
		choice_options: fastCheck.oneof(
			texts,
			fastCheck.array(texts, { maxLength: 4 }),
			fastCheck.jsonValue({ maxDepth: 2 }),
		),
		date_gte_today: fastCheck.boolean(),
	},
	{ requiredKeys: [] },
);

describe('Given anything by a chat user,', () => {
	let bench: ActionBench;
	const prototype = Object.getOwnPropertyNames(Object.prototype).join();

	beforeAll(async () => {
		bench = await startActionBench();
	});
	afterAll(async () => {
		await bench.close();
		expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
	});

	const tellingFlow = (parameters: IDataObject) =>
		buildFlow(
			'validate',
			[
				triggerNode({ events: ['slotFilled'] }),
				talkLiftNode('Validate', {
					...{ resource: 'slot', operation: 'validate', maxAttempts: 2, ...parameters },
				}),
			],
			['TalkLift Trigger → Validate'],
		);

	const say = (answer: GivenAnswer, value: string, slot: object) => ({
		json: {
			...answer.item.json,
			event_id: `${answer.item.json.event_id} ${Math.random()}`,
			value,
			slot: { ...answer.item.json.slot, ...slot },
		},
	});

	test('Slot: Validate moves the bot on or tells the user one thing, and gives one item', async () => {
		await fastCheck.assert(
			fastCheck.asyncProperty(texts, rules, settings, async (value, rule, slot) => {
				const answer = await bench.answer('12');
				const before = bench.sandbox.conversation(answer.session).current?.label;
				const flow = tellingFlow({
					rules: { rule: rule.map((one) => ({ ...one, message: 'No: {value} ({label}).' })) },
				});
				const { error, json } = await bench.run(flow, [[say(answer, value, slot)]]);
				const heard = bench.heard(answer.session);
				// A pattern of the bot's own can be one that nobody can apply: that is said at the node.
				if (error) {
					expect(error.message).not.toMatch(/unforeseen|undefined|\[object/);
					expect(heard).toEqual([]);
					return;
				}
				const left = [0, 1, 2].flatMap((output) =>
					json('Validate', output).map(({ verdict }) => ({ output, verdict })),
				);
				const now = bench.sandbox.conversation(answer.session).current?.label;
				const hasMovedOn = now !== before;
				expect(left).toEqual([
					hasMovedOn ? { output: 0, verdict: 'accepted' } : { output: 1, verdict: 'rejected' },
				]);
				expect(heard).toHaveLength(hasMovedOn ? 0 : 1);
				expect(heard.join('').length).toBeLessThan(10 * 2 * 200 + 1);
			}),
			{ numRuns: 150 },
		);
	}, 240_000);

	test('Event: Parse gives an item for each entry, or says what is wrong with the body', async () => {
		const parsing = buildFlow(
			'parse',
			[
				{ name: 'Queue', type: 'n8n-nodes-base.noOp' },
				{
					...talkLiftNode('Parse', { resource: 'event', operation: 'parse' }),
					credentials: {},
				},
			],
			['Queue → Parse'],
		);
		await fastCheck.assert(
			fastCheck.asyncProperty(hostileBodies, async (body) => {
				const { error, json } = await bench.run(parsing, [[{ json: { body } }]]);
				if (error) {
					expect(error.message).toMatch(/body|payload|Entry|entry|ID/);
					expect(error.message.length).toBeLessThan(500);
					return;
				}
				const { payload } = JSON.parse(body) as { payload: unknown[] };
				expect([...json('Parse', 0), ...json('Parse', 1)]).toHaveLength(payload.length);
			}),
			{ numRuns: 250 },
		);
	}, 240_000);
});
