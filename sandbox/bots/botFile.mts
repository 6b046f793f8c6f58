import { z } from 'zod/v4';

import { readChoices } from '../conversation/readChoices.mts';
import { readCondition } from '../conversation/readCondition.mts';

const text = (description: string) =>
	z.string({ error: 'this is to be a text' }).describe(description);
const filled = (description: string) =>
	text(description).refine((given) => given.trim() !== '', 'this may not be empty');
const yesOrNo = (description: string) =>
	z.boolean({ error: 'this is true or false' }).describe(description);
const id = (description: string) =>
	z
		.int({ error: 'this is a whole number' })
		.min(1, 'this is a number from 1 on')
		.describe(description);

const suggestion = z.union([
	z.union([z.string(), z.number()]),
	z.strictObject({
		text: z.union([z.string(), z.number()], { error: 'this is a text' }).describe('What is typed'),
		hint: text('What this answer is good for, e.g. "a valid number"').default(''),
	}),
]);

const slot = z.strictObject({
	label: filled('The slot’s label, under which flows see its answer'),
	question: filled('What the bot asks; the label when left out').optional(),
	suggestions: z
		.array(suggestion, { error: 'this is a list' })
		.default([])
		.describe('Answers to offer on the chat page, a good one first'),
	id: id('The slot’s id').optional(),
	field_type: filled(
		'TEXT, EMAIL, NUMBER, PHONE, DATE or CHOICE; others are taken as text',
	).default('TEXT'),
	choice_options: z
		.union([z.string(), z.array(z.union([z.string(), z.number()]))], {
			error: 'this is a list, or a text',
		})
		.default('')
		.describe('A list; or a text as TalkLift has it: JSON, lines or commas'),
	validation_regex: text('A pattern that the answer has to fit').default(''),
	validation_message: text('What is said to a wrong answer').default(''),
	validate_with_webhook: yesOrNo('Whether the flow is to decide on the answer').default(false),
	show_condition: z
		.union([z.string(), z.number()], { error: 'this is a label or an id' })
		.default('')
		.describe(
			'The label or id of an earlier slot, perhaps with =, !=, contains, <, <=, > or >= behind it: the slot is asked only if that answer is as show_condition_value says',
		),
	show_condition_value: z
		.union([z.string(), z.number(), z.boolean()], { error: 'this is a text' })
		.default('')
		.describe('What the earlier answer is compared with; empty: it is enough that there is one'),
	date_gte_today: yesOrNo('Whether a date has to be from today on').default(false),
	order: z.int({ error: 'this is a whole number' }).optional(),
	created_at: text('ISO 8601').optional(),
	updated_at: text('ISO 8601').optional(),
});

const say = z.strictObject({ say: filled('What the bot says without asking') });

const moduleShape = z.strictObject({
	name: filled('The module’s name'),
	story: id('The module’s id').optional(),
	closing: filled('What is said when the module is completed').default('Thank you!'),
	steps: z
		.array(z.union([say, slot]), { error: 'this is a list of steps' })
		.min(1, 'a module has at least one step')
		.describe('What the bot says (say) and asks for (a slot: label, …), in order'),
});

const bot = z.strictObject({
	id: z
		.string({ error: 'this is to be a text' })
		.regex(/^[\w-]+$/, 'this consists of letters, digits, - and _')
		.describe('A short name for addresses; made from the name when left out')
		.optional(),
	name: filled('What the bot is called'),
	description: text('What it does, in a sentence').default(''),
	greeting: filled('What it says first').default('Hello!'),
	org: id('The organization’s id').default(900),
	project: id('The project’s id; each project has its own webhook').optional(),
	slot_states: z
		.enum(['asked', 'all'], { error: 'this is asked or all' })
		.default('asked')
		.describe('Which slots an event lists: those asked so far, or all of the module'),
	modules: z
		.array(moduleShape, { error: 'this is a list of modules' })
		.min(1, 'a bot has at least one module')
		.describe('The first one starts with the conversation, the others are offered afterwards'),
});

export type BotOfFile = z.output<typeof bot>;
export type SlotOfFile = z.output<typeof slot>;

/** A file of bots: YAML or JSON, with TalkLift's own names for what a slot has. */
export const botFile = z
	.strictObject(
		{
			$schema: z.string().optional(),
			bots: z.array(bot, { error: 'this is a list of bots' }).min(1, 'there is at least one bot'),
		},
		{ error: 'the file has a list called bots' },
	)
	.superRefine(({ bots }, { addIssue }) => {
		bots.forEach(({ modules }, botIndex) =>
			modules.forEach(({ steps }, moduleIndex) => {
				steps.forEach((step, stepIndex) => {
					if ('say' in step) return;
					for (const [field, message] of findContradictions(step, steps.slice(0, stepIndex))) {
						const path = ['bots', botIndex, 'modules', moduleIndex, 'steps', stepIndex, field];
						addIssue({ code: 'custom', path, message });
					}
				});
			}),
		);
		for (const [index, message, field] of findTwins(bots)) {
			addIssue({ code: 'custom', path: ['bots', index, field], message });
		}
	});

type StepOfFile = BotOfFile['modules'][number]['steps'][number];

/** field → what is wrong with it, in the light of the others and of the steps before */
function* findContradictions(given: SlotOfFile, earlier: readonly StepOfFile[]) {
	const isChoice = given.field_type.toUpperCase() === 'CHOICE';
	if (isChoice && readChoices(given.choice_options).length === 0) {
		yield ['choice_options', 'a slot of the type CHOICE needs choices'] as const;
	}
	if (!isPattern(given.validation_regex)) {
		yield ['validation_regex', 'this is no regular expression'] as const;
	}
	const condition = readCondition(String(given.show_condition));
	if (!condition) return;
	const named = condition.slot.toLowerCase();
	const isNamed = earlier.some(
		(step) =>
			'label' in step &&
			(step.label.trim().toLowerCase() === named || String(step.id ?? '') === named),
	);
	if (!isNamed) {
		yield [
			'show_condition',
			`no slot before this one has the label or id "${condition.slot}"`,
		] as const;
	}
}

function* findTwins(bots: readonly BotOfFile[]) {
	const ids = new Set<string>();
	for (const [index, given] of bots.entries()) {
		const own = toBotId(given);
		if (ids.has(own)) yield [index, `another bot has the id "${own}", too`, 'id'] as const;
		ids.add(own);
	}
}

function isPattern(pattern: string): boolean {
	try {
		return new RegExp(pattern, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}

/** The bot's id, or one made from its name: "Pizza bot" → `pizza`. */
export function toBotId({ id: given, name }: Pick<BotOfFile, 'id' | 'name'>): string {
	if (given !== undefined) return given;
	const plain = name.toLowerCase().replace(/\bbot\b/g, '');
	return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'bot';
}
