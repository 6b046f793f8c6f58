import type { Results } from './result.mts';

export interface Target {
	/** What has to be reached, in words. */
	name: string;
	wanted: string;
	/** What was measured; undefined when it was not. */
	found: number | undefined;
	isReached: boolean | undefined;
	/** For a target that is hard to reach: what stands in the way, and what was tried. */
	why?: string;
}

type Found = number | undefined;

/** A number of a table, or the ratio of two contenders' numbers. */
function reader({ tables }: Results) {
	const value = (table: string, contender: string, key: string): Found =>
		tables[table]?.rows.find((row) => row.contender === contender)?.values[key];
	const ratio = (table: string, ours: string, theirs: string, key: string): Found =>
		divide(value(table, ours, key), value(table, theirs, key));
	/** Of our contender, over all runs under faults. */
	const underFaults = (key: string): Found => {
		const found = ['throttling', 'tokenDeath'].map((table) => value(table, 'send-talklift', key));
		return found.every((count) => count !== undefined)
			? found.reduce((sum, count) => sum + count, 0)
			: undefined;
	};
	return { value, ratio, underFaults };
}

const divide = (one: Found, other: Found): Found =>
	one === undefined || other === undefined ? undefined : one / other;

interface Goal {
	name: string;
	most?: number;
	least?: number;
	found: (read: ReturnType<typeof reader>) => Found;
	why?: string;
}

const overHttp = (ours: string, key: string): Goal['found'] => {
	return ({ ratio }) => ratio('sending', ours, 'send-http', key);
};

/** The best of our ways into a validated slot. */
function best(ratio: ReturnType<typeof reader>['ratio'], table: string): Found {
	const found = ['slot-talklift', 'slot-webhook-parse', 'slot-webhook']
		.map((way) => ratio(table, way, 'slot-http', 'perSecond'))
		.filter((value) => value !== undefined);
	return found.length > 0 ? Math.max(...found) : undefined;
}

const goals: Goal[] = [
	{
		name: '1,000 messages, 25 at a time: time against HTTP Request',
		most: 0.4,
		found: overHttp('send-talklift-25', 'wallS'),
	},
	{
		name: '1,000 messages, default: time against HTTP Request',
		most: 0.4,
		found: overHttp('send-talklift', 'wallS'),
		why: 'Ten at a time, a thousand answers of 20 ms take two seconds at least, whatever the node does in between; on a fast machine that alone is more than 0.40 of the time HTTP Request takes, on a slow one it is less. The default stays: it has no more requests under way than HTTP Request has (7 to 12), and what TalkLift bears is not documented. Each of the two opens a connection per message, however many are under way.',
	},
	{
		name: '1,000 messages, 25 at a time: CPU per item against HTTP Request',
		most: 0.25,
		found: overHttp('send-talklift-25', 'cpuPerItemMs'),
	},
	{
		name: '1,000 messages, default: CPU per item against HTTP Request',
		most: 0.25,
		found: overHttp('send-talklift', 'cpuPerItemMs'),
	},
	{
		name: '10,000 messages take so many times as long as 1,000, a tenth of it',
		most: 1,
		found: ({ value }) => {
			const tenth = divide(value('sendingMany', 'send-talklift-25', 'wallS'), 10);
			return divide(tenth, value('sendingMany', 'send-talklift-25-tenth', 'wallS'));
		},
	},
	{
		name: '10,000 messages: peak memory against HTTP Request',
		most: 1,
		found: ({ ratio }) => ratio('sendingMany', 'send-talklift-25', 'send-http', 'peakMb'),
		why: 'Most of it is taken before anything is sent: the row without sending shows how much. What the node adds is one small body for each message and what n8n keeps of the items.',
	},
	{
		name: '1,000 messages: sessions out of order',
		most: 0,
		found: ({ value }) => value('sending', 'send-talklift-25', 'outOfOrder'),
	},
	{ name: 'Under faults: lost', most: 0, found: ({ underFaults }) => underFaults('lost') },
	{ name: 'Under faults: sent twice', most: 0, found: ({ underFaults }) => underFaults('twice') },
	{
		name: 'The token dies: sign-ins',
		most: 1,
		found: ({ value }) => value('tokenDeath', 'send-talklift', 'signIns'),
	},
	{
		name: '500 events at once, queue mode: taken but lost',
		most: 0,
		found: ({ value }) => value('burst', 'slot-talklift', 'lost'),
	},
	{
		name: 'A slot validated: median time against Webhook + Code + IF + HTTP Request',
		most: 0.85,
		found: ({ ratio }) => ratio('slots', 'slot-talklift', 'slot-http', 'p50Ms'),
		why: 'n8n starts three isolates for the event: one for the request, one for reading user and password, one for the execution. Its own Webhook, by name, is spared the first. Tried: keeping user and password in memory for five seconds saves the second and gave 0.85 to 0.87 beside 0.91 without; it was dropped, since a password that was changed or deleted would stay good. Remembering the event, so that a repeated delivery is not worked on twice, takes about 3 ms of the time. With lazy isolates none of the three is started.',
	},
	{
		name: 'The same with lazy isolates',
		most: 0.85,
		found: ({ ratio }) => ratio('lazySlots', 'slot-talklift', 'slot-http', 'p50Ms'),
	},
	...[10, 50].flatMap((together): Goal[] => [
		{
			name: `${together} conversations at a time, the better way in: answers a second against Webhook + Code + IF + HTTP Request`,
			least: 1.2,
			found: ({ ratio }) => best(ratio, `conversations${together}`),
			why: 'Of about 200 ms of CPU that an answer costs n8n, the node takes 7 (by a CPU profile). The rest is n8n: isolates for its expressions and its database, of which both ways need as much. With lazy isolates the node gives three times as many answers.',
		},
		{
			name: `The same with lazy isolates, by the trigger`,
			least: 2.3,
			found: ({ ratio }) =>
				ratio(`lazyConversations${together}`, 'slot-talklift', 'slot-http', 'perSecond'),
		},
	]),
	{
		name: 'Receiving, default settings: events a second against a bare custom trigger',
		least: 0.95,
		found: ({ ratio }) => ratio('receiving', 'receive-talklift', 'receive-bare', 'perSecond'),
	},
	{
		name: 'The same without authentication',
		least: 0.95,
		found: ({ ratio }) =>
			ratio('receiving', 'receive-open-talklift', 'receive-open-bare', 'perSecond'),
		why: 'The node itself takes 0.2 ms of an event (checking, reading and filtering it, by a CPU profile); the rest is what n8n does for any custom trigger.',
	},
	{
		name: "Receiving, lazy isolates: events a second against n8n's Webhook",
		least: 1,
		found: ({ ratio }) =>
			ratio('lazyReceiving', 'receive-talklift', 'receive-webhook', 'perSecond'),
	},
];

/** What the project has set itself, against what was measured. */
export function readTargets(results: Results): Target[] {
	const read = reader(results);
	return goals.map(({ name, most, least, found: find, why }) => {
		const found = find(read);
		const isReached =
			found === undefined
				? undefined
				: found <= (most ?? Number.POSITIVE_INFINITY) && found >= (least ?? 0);
		const limit = least === undefined ? `at most ${most}` : `at least ${least}`;
		return { name, wanted: most === 0 ? 'none' : limit, found, isReached, why };
	});
}
