import { contenders } from './contenders.mts';
import type { Results } from './result.mts';
import { show, writeRows } from './writeRows.mts';

interface Line {
	name: string;
	table: string;
	key: string;
	digits: number;
	theirs: string;
	ours: string;
}

const lines: Line[] = [
	{
		name: 'Sending 1,000 messages, s',
		table: 'sending',
		key: 'wallS',
		digits: 1,
		theirs: 'send-http',
		ours: 'send-talklift-25',
	},
	{
		name: 'The same, default settings of the node, s',
		table: 'sending',
		key: 'wallS',
		digits: 1,
		theirs: 'send-http',
		ours: 'send-talklift',
	},
	{
		name: 'CPU per message, ms',
		table: 'sending',
		key: 'cpuPerItemMs',
		digits: 1,
		theirs: 'send-http',
		ours: 'send-talklift-25',
	},
	{
		name: 'Sending 10,000 messages, s',
		table: 'sendingMany',
		key: 'wallS',
		digits: 1,
		theirs: 'send-http',
		ours: 'send-talklift-25',
	},
	{
		name: '200 messages, TalkLift takes 50 a second: lost',
		table: 'throttling',
		key: 'lost',
		digits: 0,
		theirs: 'send-http',
		ours: 'send-talklift',
	},
	{
		name: 'The same: sent twice',
		table: 'throttling',
		key: 'twice',
		digits: 0,
		theirs: 'send-http-retry',
		ours: 'send-talklift',
	},
	{
		name: '200 messages, the token dies midway: lost',
		table: 'tokenDeath',
		key: 'lost',
		digits: 0,
		theirs: 'send-http',
		ours: 'send-talklift',
	},
	{
		name: 'A slot validated, median, ms',
		table: 'slots',
		key: 'p50Ms',
		digits: 0,
		theirs: 'slot-http',
		ours: 'slot-talklift',
	},
	{
		name: 'The same, lazy isolates, ms',
		table: 'lazySlots',
		key: 'p50Ms',
		digits: 0,
		theirs: 'slot-http',
		ours: 'slot-talklift',
	},
	{
		name: 'Events received a second',
		table: 'receiving',
		key: 'perSecond',
		digits: 0,
		theirs: 'receive-webhook',
		ours: 'receive-talklift',
	},
	{
		name: 'The same, lazy isolates',
		table: 'lazyReceiving',
		key: 'perSecond',
		digits: 0,
		theirs: 'receive-webhook',
		ours: 'receive-talklift',
	},
];

/** The README's table: what people use instead, and this package. */
export function writeSummary({ tables }: Results): string {
	const value = ({ table, key }: Line, contender: string) =>
		tables[table]?.rows.find((row) => row.contender === contender)?.values[key];
	const rows = lines
		.filter((line) => value(line, line.ours) !== undefined)
		.map((line) => [
			line.name,
			`${contenders[line.theirs]}: ${show(value(line, line.theirs), line.digits)}`,
			`${contenders[line.ours]}: **${show(value(line, line.ours), line.digits)}**`,
		]);
	return writeRows(['', 'What one would use instead', 'This package'], rows);
}

/** Which settings of n8n matter, and how much. Undefined when that was not measured. */
export function writeTuning({ tables }: Results): string | undefined {
	const rows = tables.tuning?.rows.map(({ contender, values }) => [
		contenders[contender] ?? contender,
		show(values.p50Ms, 0),
		show(values.p95Ms, 0),
		show(values.cpuMs, 0),
	]);
	return rows && writeRows(['Setting', 'Median, ms', '95 %, ms', 'CPU per answer, ms'], rows);
}

/** What became of many events in one moment. Undefined when that was not measured. */
export function writeBurst({ tables }: Results): string | undefined {
	const { burst } = tables;
	const rows = burst?.rows.map(({ contender, values }) => [
		contenders[contender] ?? contender,
		...['taken', 'refused', 'lost', 'twice'].map((key) => show(values[key], 0)),
		show(values.answeredS, 1),
		show(values.doneS, 1),
	]);
	const head = [
		burst?.title ?? '',
		'Taken',
		'Refused',
		'Lost',
		'Twice',
		'All answered, s',
		'Last confirmed, s',
	];
	return rows && writeRows(head, rows);
}
