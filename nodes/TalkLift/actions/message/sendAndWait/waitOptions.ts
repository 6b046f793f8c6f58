import { WAIT_INDEFINITELY } from 'n8n-workflow';

import { Problem } from '../../item/problem.ts';
import type { Field, ParametersOf } from '../../parameters/parametersOf.ts';

const millisecondsIn = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** The options of Send and Wait that other operations don't have. */
export const waitOptions = [
	{
		displayName: 'Page: Note',
		name: 'pageNote',
		type: 'string',
		default: 'Your answer counts once you press the button.',
		description:
			"What stands below the button on the page that a button of the chat opens, in your users' language",
	},
	{
		displayName: 'Page: Thanks',
		name: 'pageThanks',
		type: 'string',
		default: 'Thank you. You can close this page.',
		description: 'What that page says once the answer was given',
	},
	{
		displayName: 'Time Limit',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description:
			'How long to wait for an answer, in minutes unless you add a unit. The item then goes on with timed_out set to true. Without a limit it waits for as long as it takes.',
	},
	{
		displayName: 'Time Limit Unit',
		name: 'timeLimitUnit',
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'minutes',
		description: 'What the time limit is counted in',
	},
] as const satisfies readonly Field[];

/**
 * When an unanswered question ends, in milliseconds since 1970; undefined when it never does.
 * @throws Problem when the limit is not a length of time
 */
export function readTimeLimit(
	{ timeLimit, timeLimitUnit = 'minutes' }: Partial<ParametersOf<typeof waitOptions>>,
	now: number,
): number | undefined {
	if (timeLimit === undefined) return undefined;
	if (timeLimit > 0)
		return Math.min(now + timeLimit * millisecondsIn[timeLimitUnit], WAIT_INDEFINITELY.getTime());
	throw new Problem(
		"'Time Limit' is not above zero",
		"Enter how long to wait, or remove it from 'Options' to wait without a limit.",
	);
}
