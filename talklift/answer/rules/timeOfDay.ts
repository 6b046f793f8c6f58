import { readTime } from '../notations/readTime.ts';
import { createRule } from './createRule.ts';

export const timeOfDay = createRule({
	displayName: 'Time of Day',
	description: 'A time such as 14:30, 2.30pm or 1430h; it becomes 14:30',
	reads: 'folded',
	fields: [
		{
			name: 'from',
			displayName: 'From',
			type: 'string',
			default: '',
			placeholder: 'e.g. 08:00',
			description: 'Earliest time allowed. Leave empty for no limit.',
		},
		{
			name: 'until',
			displayName: 'Until',
			type: 'string',
			default: '',
			placeholder: 'e.g. 17:00',
			description: 'Latest time allowed. Leave empty for no limit. May be past midnight.',
		},
	],
	check: (answer, rule) => {
		const limits = { from: readLimit(rule.from), until: readLimit(rule.until) };
		for (const field of ['from', 'until'] as const) {
			if (limits[field] === null) {
				return { kind: 'unusable', problem: 'A time like 17:00 is needed here', field };
			}
		}
		const from = limits.from ?? '00:00';
		const until = limits.until ?? '23:59';
		const isAllowed = (time: string) =>
			from <= until ? time >= from && time <= until : time >= from || time <= until;
		const times = readTime(answer);
		const allowed = times.filter(isAllowed);
		const [time, other] = allowed;
		if (other !== undefined) {
			return {
				kind: 'rejected',
				reason: `That can mean ${allowed.join(' or ')}. Please write one of these.`,
			};
		}
		if (time !== undefined) return { kind: 'accepted', value: time };
		const range = limits.from || limits.until ? ` between ${from} and ${until}` : '';
		const example = isAllowed('14:30') ? '14:30' : from;
		return { kind: 'rejected', reason: `Please enter a time of day${range}, like ${example}.` };
	},
});

/** Undefined for a blank field, null for what is no time. */
function readLimit(limit: unknown): string | null | undefined {
	if (limit === undefined || limit === null) return undefined;
	if (typeof limit !== 'string') return null;
	if (limit.trim() === '') return undefined;
	const [time, other] = readTime(limit);
	return time === undefined || other !== undefined ? null : time;
}
