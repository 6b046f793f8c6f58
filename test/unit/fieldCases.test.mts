import { readRetryAfterMs } from '../../nodes/TalkLift/transport/retryDelay.ts';
import { readChoices } from '../../talklift/answer/choices.ts';
import { judgeAnswer } from '../../talklift/answer/judgeAnswer.ts';
import type { Judging } from '../../talklift/answer/judgeAnswer.ts';
import { readButtons } from '../../talklift/api/buttons.ts';
import { readApiCredential } from '../../talklift/api/credential.ts';
import { matchesBasicAuth } from '../../talklift/event/basicAuth.ts';
import type { BasicAuth } from '../../talklift/event/basicAuth.ts';
import cases from '../fixtures/field-cases.json';
import { now } from './answer/judgeWith.mts';

/** What people who build bots reported, and what has to come of it. */
interface FieldCase {
	id: string;
	input: { call: string } & Record<string, unknown>;
	expected: object;
}

const calls: Record<string, (input: Record<string, unknown>) => object> = {
	judgeSlot: ({ slot, rules = [], value, cleaning, timezone = 'Africa/Nairobi' }) => {
		const verdict = judgeAnswer({
			...{ value, slot, now, useSlotSettings: slot !== undefined },
			timezone: timezone as string,
			rules: rules as Judging['rules'],
			cleaning: cleaning as Judging['cleaning'],
		});
		if (verdict.kind === 'unusable') return { unusable: true };
		return verdict.kind === 'accepted'
			? { accepted: true, value: verdict.value }
			: { accepted: false };
	},
	readChoices: ({ choice_options: options }) => ({ choices: readChoices(options) }),
	readButtons: ({ buttons }) => readButtons(buttons),
	basicAuth: ({ credential, authorization }) => ({
		letIn: matchesBasicAuth(authorization, credential as BasicAuth),
	}),
	readRetryAfterMs: ({ header, now: moment }) => ({
		ms: readRetryAfterMs(header as string, Date.parse(moment as string)) ?? null,
	}),
	readBaseUrl: ({ baseUrl }) => ({ url: readApiCredential({ baseUrl }).baseUrl ?? null }),
};

test.each((cases as FieldCase[]).map((each) => [each.id, each] as const))(
	'the field case %s ends as it should',
	(_id, { input, expected }) => {
		const outcomes = 'anyOf' in expected ? (expected.anyOf as object[]) : [expected];
		const outcome = calls[input.call]!(input);
		expect(outcomes.map((wanted) => expect.objectContaining(wanted))).toContainEqual(outcome);
	},
);
