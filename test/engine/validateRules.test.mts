import { NodeHelpers } from 'n8n-workflow';
import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import type { RuleField } from '../../talklift/answer/rules/rule.ts';
import { answerRules } from '../../talklift/answer/rules/rules.ts';
import type { AnswerRule } from '../../talklift/answer/rules/rules.ts';
import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';
import { loadPackages } from './harness/loadPackages.mts';

let bench: ActionBench;
let properties: INodeProperties[];
beforeAll(async () => {
	bench = await startActionBench();
	const { nodeTypes } = await loadPackages();
	({ properties } = nodeTypes.getByNameAndVersion('n8n-nodes-talklift.talkLift', 1).description);
});
afterAll(async () => await bench.close());

const types = Object.keys(answerRules) as AnswerRule['type'][];

/** The fields of an entry of 'Rules', of all types. */
function ruleFields(): INodeProperties[] {
	const rules = properties.find(({ name }) => name === 'rules')!;
	return (rules.options as INodePropertyCollection[])[0]!.values;
}

/** What the panel stores when an entry is added: the default of every field, also of those not shown. */
function addedRule(): IDataObject {
	return Object.fromEntries(
		ruleFields().map(({ name, default: value }) => [name, structuredClone(value)]),
	) as IDataObject;
}

/** What is left of it when the workflow is saved: n8n drops what isn't shown. */
function saved(rule: IDataObject): IDataObject {
	const parameters = { resource: 'slot', operation: 'validate', rules: { rule: [rule] } };
	const kept = NodeHelpers.getNodeParameters(
		properties,
		parameters as never,
		false,
		false,
		null,
		null,
	);
	return (kept!.rules as { rule: IDataObject[] }).rule[0]!;
}

/** What n8n's condition builder stores for "left is equal to right". */
function clicked(leftValue: string, rightValue: string) {
	const operator = { type: 'string', operation: 'equals' };
	return {
		options: { caseSensitive: false, leftValue: '', typeValidation: 'loose', version: 2 },
		conditions: [{ id: '1', leftValue, rightValue, operator }],
		combinator: 'and',
	};
}

async function judge(text: string, rule: IDataObject, parameters: object = {}, slot: object = {}) {
	const answer = await bench.answer(text);
	const given = { ...answer.item.json, slot: { ...answer.item.json.slot, ...slot } };
	const flow = buildFlow(
		'one rule',
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Validate', {
				resource: 'slot',
				operation: 'validate',
				rules: { rule: [rule] } as never,
				...parameters,
			}),
		],
		['TalkLift Trigger → Validate'],
	);
	const { error, json } = await bench.run(flow, [[{ json: given }]]);
	if (error) return { unusable: error.message };
	const [item] = [...json('Validate', 0), ...json('Validate', 1)];
	return {
		verdict: item?.verdict,
		cleaned: item?.cleaned_value,
		rule: item?.rule,
		told: item?.message_sent,
	};
}

/** What has to be filled in, what it then makes of an answer, and an answer that it refuses. */
const configured: Record<
	AnswerRule['type'],
	{ fields: IDataObject; right: [string, string]; wrong: string }
> = {
	amountOfMoney: { fields: { max: 9000 }, right: ['Ksh 5,000/=', '5000'], wrong: '$5' },
	condition: {
		fields: { conditions: clicked('={{ $json.value }}', 'yes') },
		right: ['yes', 'yes'],
		wrong: 'no',
	},
	date: {
		fields: { range: 'atLeastAgo', amount: 18, unit: 'years' },
		right: ['31.12.1990', '1990-12-31'],
		wrong: '2022-12-31',
	},
	email: { fields: {}, right: ['Ada@Example.com', 'Ada@example.com'], wrong: 'ada' },
	identifier: { fields: {}, right: ['23 456 789', '23456789'], wrong: '12' },
	expression: {
		fields: { result: "={{ $json.value === 'yes' }}" },
		right: ['yes', 'yes'],
		wrong: 'no',
	},
	length: { fields: { min: 2, max: 3 }, right: ['abc', 'abc'], wrong: 'abcd' },
	number: {
		fields: { min: 1, max: 2000, decimals: 2 },
		right: ['1,234.5', '1234.5'],
		wrong: '3000',
	},
	oneOf: { fields: { choices: 'Small\nLarge' }, right: ['large', 'Large'], wrong: 'medium' },
	pattern: { fields: { pattern: '[A-Z]\\d+' }, right: ['A1', 'A1'], wrong: 'a1' },
	severalOf: {
		fields: { choices: 'Bread\nMilk\nEggs' },
		right: ['eggs and bread', 'Bread, Eggs'],
		wrong: 'tea',
	},
	timeOfDay: { fields: { until: '17:00' }, right: ['2.30pm', '14:30'], wrong: '6pm' },
	url: { fields: {}, right: ['example.com', 'https://example.com'], wrong: 'example' },
	yesOrNo: { fields: {}, right: ['ndiyo', 'Yes'], wrong: 'maybe' },
	phone: { fields: { country: 'KE' }, right: ['0712 345678', '+254712345678'], wrong: '0712' },
	required: { fields: {}, right: ['x', 'x'], wrong: '\u200b' },
};

/** These need something filled in before they can be applied. */
const incomplete: AnswerRule['type'][] = [
	'condition',
	'expression',
	'oneOf',
	'pattern',
	'severalOf',
];

describe('A rule, as the panel stores it,', () => {
	test('has one default for each name, since the panel sets all fields of an entry at once', () => {
		const defaults = new Map<string, unknown>();
		for (const { name, default: value } of ruleFields()) {
			if (defaults.has(name)) expect({ [name]: value }).toEqual({ [name]: defaults.get(name) });
			defaults.set(name, value);
		}
	});

	test.each(types)(
		'with all defaults is applied, or says what is to be filled in: %s',
		async (type) => {
			const result = await judge('209192092', { ...addedRule(), type });
			if (incomplete.includes(type)) {
				expect(result.unusable).toContain(
					`Rule 1 (${answerRules[type].displayName}) can't be applied`,
				);
			} else expect(result.verdict).toMatch(/accepted|rejected/);
		},
	);

	test.each(types)('does what its fields say: %s', async (type) => {
		const { fields, right, wrong } = configured[type];
		const rule = { ...addedRule(), type, ...fields, message: 'Not {value}' };
		expect(await judge(right[0], rule)).toMatchObject({ verdict: 'accepted', cleaned: right[1] });
		const refused = await judge(wrong, rule);
		expect(refused).toMatchObject({ verdict: 'rejected', rule: type, cleaned: null });
		expect(refused.told).toBe(`Not ${wrong.replace('\u200b', '')}`);
	});

	test.each(types)('does the same once the workflow was saved: %s', async (type) => {
		const { fields, right, wrong } = configured[type];
		const rule = saved({ ...addedRule(), type, ...fields });
		expect(await judge(right[0], rule)).toMatchObject({ verdict: 'accepted', cleaned: right[1] });
		expect(await judge(wrong, rule)).toMatchObject({ verdict: 'rejected' });
	});

	test("has n8n's own condition builder for conditions, in which case doesn't count", () => {
		const conditions = ruleFields().find(({ name }) => name === 'conditions');
		expect(conditions).toMatchObject({ type: 'filter', default: {} });
		expect(conditions?.typeOptions?.filter).toMatchObject({ caseSensitive: false });
	});

	test.each(types)('shows every field it has, and none of another type: %s', (type) => {
		const shown = ruleFields()
			.filter(({ displayOptions }) => {
				const [only] = displayOptions?.show?.type ?? [];
				return only === undefined || only === type;
			})
			.map(({ name }) => name);
		const fields: readonly RuleField[] = answerRules[type].fields;
		const usual = fields.filter(({ advanced }) => !advanced).map(({ name }) => name);
		const rare = fields.filter(({ advanced }) => advanced).map(({ name }) => name);
		expect(shown).toEqual(['type', 'forSlots', ...usual, 'message', ...rare]);
	});
});

describe('Rules from the options:', () => {
	test('Default Country is for phone rules without a country and for slots of that type', async () => {
		const options = { defaultCountry: 'KE' };
		expect(await judge('0712 345678', { type: 'phone' }, { options })).toMatchObject({
			cleaned: '+254712345678',
		});
	});

	test.each([
		['comma', '1500'],
		['point', '1.5'],
	])(
		'Decimal Separator reads what the slot takes as a number (%s)',
		async (decimalSeparator, cleaned) => {
			const parameters = { options: { decimalSeparator } };
			const slot = { field_type: 'NUMBER' };
			const result = await judge('1.500', { type: 'required' }, parameters, slot);
			expect(result).toMatchObject({ cleaned });
		},
	);

	test.each<[string, object, string]>([
		[' a  b ', {}, 'a  b'],
		[' a  b ', { trim: false }, ' a  b '],
		[' a  b ', { collapseSpaces: true }, 'a b'],
		['a b', { case: 'upper' }, 'A B'],
		['a B', { case: 'title' }, 'A B'],
		['n° 12-3', { digitsOnly: true }, '123'],
	])("%j cleaned with %j is '%s'", async (text, cleaning, cleaned) => {
		expect(await judge(text, { type: 'required' }, { cleaning })).toMatchObject({ cleaned });
	});

	test('the first rule that the answer breaks decides, in the order of the list', async () => {
		const rules = [
			{ type: 'required', message: 'one' },
			{ type: 'length', min: 5, message: 'two' },
			{ type: 'email', message: 'three' },
		];
		expect(await judge('ab', {}, { rules: { rule: rules } })).toMatchObject({
			rule: 'length',
			told: 'two',
		});
		expect(await judge('ab', {}, { rules: { rule: rules.toReversed() } })).toMatchObject({
			rule: 'email',
			told: 'three',
		});
	});

	test('an expression may give the words for the user', async () => {
		const rule = {
			type: 'expression',
			result: "={{ $json.value === '1' || 'We know no ' + $json.value }}",
		};
		expect(await judge('1', rule)).toMatchObject({ verdict: 'accepted' });
		expect(await judge('2', rule)).toMatchObject({ verdict: 'rejected', told: 'We know no 2' });
	});
});

test.each([
	['{value}', 'M-1', 'M-1', 'accepted'],
	['{value}', 'M-1', 'M-2', 'rejected'],
	['M-1', '{value}', 'M-1', 'accepted'],
	['{label}', 'Membership Number', 'M-1', 'accepted'],
	['{label}', 'Full Name', 'M-1', 'rejected'],
])(
	'A condition can speak of the answer and of its slot: %s is equal to %s, for %s',
	async (left, right, typed, verdict) => {
		const rule = { type: 'condition', conditions: clicked(left, right) };
		const told = await judge(typed, rule, { useSlotSettings: false });
		expect(told.verdict).toBe(verdict);
	},
);

test('A condition can compare numbers and dates that an expression gives', async () => {
	const conditions = clicked('={{ 7 }}', '={{ 5 }}');
	conditions.conditions[0]!.operator = { type: 'number', operation: 'gt' };
	expect(
		(await judge('x', { type: 'condition', conditions }, { useSlotSettings: false })).verdict,
	).toBe('accepted');
});
