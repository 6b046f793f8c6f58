import type { Results } from './result.mts';

export interface Target {
	/** What has to be reached, in words. */
	name: string;
	wanted: string;
	/** What was measured; undefined when it was not. */
	found: number | undefined;
	isReached: boolean | undefined;
}

/** A number of a table, or the ratio of two contenders' numbers. */
function reader({ tables }: Results) {
	const value = (table: string, contender: string, key: string): number | undefined =>
		tables[table]?.rows.find((row) => row.contender === contender)?.values[key];
	const ratio = (table: string, ours: string, theirs: string, key: string): number | undefined => {
		const [our, their] = [value(table, ours, key), value(table, theirs, key)];
		return our === undefined || their === undefined ? undefined : our / their;
	};
	return { value, ratio };
}

/** What the project has set itself, against what was measured. */
export function readTargets(results: Results): Target[] {
	const { value, ratio } = reader(results);
	const atMost = (name: string, most: number, found: number | undefined): Target => ({
		name,
		wanted: most === 0 ? 'none' : `at most ${most}`,
		found,
		isReached: found === undefined ? undefined : found <= most,
	});
	const atLeast = (name: string, least: number, found: number | undefined): Target => ({
		name,
		wanted: `at least ${least}`,
		found,
		isReached: found === undefined ? undefined : found >= least,
	});
	const thousand = (ours: string, key: string) => ratio('sending', ours, 'send-http', key);
	const perItem = (table: string, count: number) => {
		const wall = value(table, 'send-talklift-25', 'wallS');
		return wall === undefined ? undefined : wall / count;
	};
	const [one, ten] = [perItem('sending', 1), perItem('sendingMany', 10)];
	const faults = ['throttling', 'tokenDeath'];
	const sum = (key: string) => {
		const found = faults.map((table) => value(table, 'send-talklift', key));
		return found.reduce<number | undefined>(
			(total, count) => (total === undefined || count === undefined ? undefined : total + count),
			0,
		);
	};
	return [
		atMost(
			'1,000 messages, 25 at a time: time against HTTP Request',
			0.4,
			thousand('send-talklift-25', 'wallS'),
		),
		atMost(
			'1,000 messages, default: time against HTTP Request',
			0.4,
			thousand('send-talklift', 'wallS'),
		),
		atMost(
			'1,000 messages, 25 at a time: CPU per item against HTTP Request',
			0.25,
			thousand('send-talklift-25', 'cpuPerItemMs'),
		),
		atMost(
			'1,000 messages, default: CPU per item against HTTP Request',
			0.25,
			thousand('send-talklift', 'cpuPerItemMs'),
		),
		atMost(
			'10,000 messages take so many times as long as 1,000, a tenth of it',
			1,
			one === undefined || ten === undefined ? undefined : ten / one,
		),
		atMost(
			'10,000 messages: peak memory against HTTP Request',
			1,
			ratio('sendingMany', 'send-talklift-25', 'send-http', 'peakMb'),
		),
		atMost(
			'1,000 messages: sessions out of order',
			0,
			value('sending', 'send-talklift-25', 'outOfOrder'),
		),
		atMost('Under faults: lost', 0, sum('lost')),
		atMost('Under faults: sent twice', 0, sum('twice')),
		atMost(
			'500 events at once, queue mode: taken but lost',
			0,
			value('burst', 'slot-talklift', 'lost'),
		),
		atMost('The token dies: sign-ins', 1, value('tokenDeath', 'send-talklift', 'signIns')),
		atMost(
			'A slot validated: median time against Webhook + Code + IF + HTTP Request',
			0.85,
			ratio('slots', 'slot-talklift', 'slot-http', 'p50Ms'),
		),
		atMost(
			'The same with lazy isolates',
			0.85,
			ratio('lazySlots', 'slot-talklift', 'slot-http', 'p50Ms'),
		),
		atLeast(
			'Receiving, default settings: events a second against a bare custom trigger',
			0.95,
			ratio('receiving', 'receive-talklift', 'receive-bare', 'perSecond'),
		),
		atLeast(
			'The same without authentication',
			0.95,
			ratio('receiving', 'receive-open-talklift', 'receive-open-bare', 'perSecond'),
		),
		atLeast(
			"Receiving, lazy isolates: events a second against n8n's Webhook",
			1,
			ratio('lazyReceiving', 'receive-talklift', 'receive-webhook', 'perSecond'),
		),
	];
}
