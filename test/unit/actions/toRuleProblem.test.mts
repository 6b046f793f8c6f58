import { toRuleProblem } from '../../../nodes/TalkLift/actions/slot/validate/toRuleProblem.ts';

type Unusable = Parameters<typeof toRuleProblem>[0];

const say = (rule: Unusable['rule'], field: string) => {
	const { message, advice } = toRuleProblem({ kind: 'unusable', rule, field, problem: 'No.' });
	return [message, advice];
};

test.each([
	['decimals', 'Decimals'],
	['units', 'Units'],
	['elsewhere', 'elsewhere'],
])("a rule's field %s is called by its name in the panel", (field, name) => {
	expect(say({ source: 'own rules', type: 'number', position: 2 }, field)).toEqual([
		"Rule 2 (Number) can't be applied: No.",
		`Check '${name}' of this rule in 'Rules'.`,
	]);
});

test('a rule of a type that does not exist is called as it is stored', () => {
	const rule = {
		source: 'own rules',
		type: 'starSign',
		position: 1,
	} as unknown as Unusable['rule'];
	expect(say(rule, 'type')).toEqual([
		"Rule 1 (starSign) can't be applied: No.",
		"Check 'type' of this rule in 'Rules'.",
	]);
});

test("a setting of the slot's is called by its name in TalkLift", () => {
	const rule = { source: 'slot settings', type: 'pattern', setting: 'validation_regex' } as const;
	expect(say(rule, 'pattern')).toEqual([
		"The slot's setting 'validation_regex' can't be applied: No.",
		"Change it in TalkLift, or switch off 'Check the Slot's Own Settings' and add a rule of your own.",
	]);
});
