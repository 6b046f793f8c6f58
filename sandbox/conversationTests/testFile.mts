import { z } from 'zod/v4';

import { readSeconds } from './readSeconds.mts';

const filled = (description: string) =>
	z
		.string({ error: 'this is a text' })
		.refine((text) => text.trim() !== '', 'this may not be empty')
		.describe(description);
/** What a number is written as in YAML is taken as it is typed in a chat. */
const typed = (description: string) =>
	z
		.union([z.string(), z.number()], { error: 'this is a text' })
		.transform(String)
		.refine((text) => text.trim() !== '', 'this may not be empty')
		.describe(description);
const seconds = (description: string) =>
	z
		.union([z.string(), z.number()], { error: 'this is a time, e.g. 2s or 500ms' })
		.refine((given) => readSeconds(given) !== undefined, 'this is a time, e.g. 2s or 500ms')
		.transform((given) => readSeconds(given) ?? 0)
		.describe(`${description}, e.g. 2s or 500ms`);

const pattern = z
	.string({ error: 'this is a regular expression' })
	.refine(isPattern, 'this is no regular expression')
	.describe('A regular expression that it has to match somewhere');

const message = z
	.strictObject({
		text: typed('What it says, exactly').optional(),
		contains: typed('What it has to contain').optional(),
		pattern: pattern.optional(),
		buttons: z
			.array(filled('A title'), { error: 'this is a list of titles' })
			.optional()
			.describe('The titles of its buttons, all of them in order'),
		channel: z.enum(['WEB', 'MESSENGER']).optional(),
	})
	.refine((given) => Object.keys(given).length > 0, 'say what is expected of the message');
const said = z.union([typed('What it says, exactly').transform((text) => ({ text })), message], {
	error: 'this is a text, or text, contains, pattern or buttons',
});

const steps = {
	user: typed('The user types this'),
	press: filled(
		'The user presses the latest button with this title; one that leads to a page opens it and confirms it there',
	),
	message: said.describe('The flow’s next message'),
	bot: said.describe('The bot’s next message, those before it are passed over'),
	accepted: z
		.union([
			typed('What the bot is told the answer is').transform((value) => ({ value })),
			z.strictObject({
				slot: filled('The slot’s label; the latest one answered when left out').optional(),
				value: typed('What the bot is told the answer is').optional(),
			}),
		])
		.describe('The flow accepts an answer'),
	rejected: z
		.union([z.literal(true).transform(() => ({})), said])
		.describe('The flow says what is wrong, and the slot keeps waiting'),
	asks: filled('The bot has moved on and asks for the slot with this label'),
	completed: z
		.union([z.literal(true), filled('The module’s name')])
		.describe('The module is completed'),
	handed_over: z
		.union([z.literal(true).transform(() => ({})), said])
		.describe('The flow says this (or anything), and then neither says more nor moves the bot on'),
	silence: seconds('For so long the flow says nothing and the bot stays where it is'),
	wait: seconds('Time passes'),
} as const;

export type StepKind = keyof typeof steps;

const step = z
	.strictObject(
		{
			...(Object.fromEntries(
				Object.entries(steps).map(([kind, shape]) => [kind, shape.optional()]),
			) as { [Kind in StepKind]: z.ZodOptional<(typeof steps)[Kind]> }),
			timeout: seconds('How long this step may take').optional(),
		},
		{ error: 'this is a step, e.g. { user: Hello }' },
	)
	.refine(
		({ timeout: _timeout, ...kinds }) => Object.keys(kinds).length === 1,
		`a step is one of ${Object.keys(steps).join(', ')}`,
	);

const stepList = z
	.array(step, { error: 'this is a list of steps' })
	.min(1, 'there is at least one step');

const person = z.union([
	stepList.transform((list) => ({ bot: undefined, steps: list })),
	z.strictObject({ bot: filled('The bot’s id').optional(), steps: stepList }),
]);

const conversationTest = z
	.strictObject({
		name: filled('What is tested, as a sentence'),
		bot: filled('The bot’s id; the file’s when left out').optional(),
		timeout: seconds('How long each step may take').optional(),
		steps: stepList.optional(),
		people: z
			.record(z.string(), person, { error: 'this is names with steps' })
			.optional()
			.describe('Several conversations at once: name → steps'),
	})
	.refine(
		({ steps: own, people }) => (own === undefined) !== (people === undefined),
		'a test has either steps or people',
	)
	.refine(
		({ people }) => people === undefined || Object.keys(people).length > 0,
		'there is at least one conversation',
	);

export type StepOfFile = z.output<typeof step>;
export type ExpectedMessage = z.output<typeof message>;
export type TestOfFile = z.output<typeof conversationTest>;

/** A file of conversation tests, YAML or JSON. */
export const testFile = z.strictObject(
	{
		$schema: z.string().optional(),
		bot: filled('The bot’s id, for all tests that name no other').optional(),
		timeout: seconds('How long each step may take, 10s when left out').optional(),
		tests: z
			.array(conversationTest, { error: 'this is a list of tests' })
			.min(1, 'there is at least one test'),
	},
	{ error: 'the file has a list called tests' },
);

function isPattern(text: string): boolean {
	try {
		return new RegExp(text, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}
