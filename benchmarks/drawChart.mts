import { contenders, isOurs } from './contenders.mts';
import type { Results } from './result.mts';

interface Panel {
	title: string;
	/** What is better, and the unit. */
	unit: string;
	digits: number;
	bars: Array<{ label: string; value: number; ours: boolean }>;
}

const width = 860;
const labelWidth = 285;
const barHeight = 20;
const rowHeight = 30;
const padding = 28;
const barWidth = width - labelWidth - 2 * padding - 70;

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The chart's panels: those whose table was measured. */
function readPanels({ tables }: Results): Panel[] {
	const panel = (
		table: string,
		key: string,
		text: Pick<Panel, 'title' | 'unit' | 'digits'>,
		hidden: string[] = [],
	): Panel[] => {
		const rows = tables[table]?.rows.filter(({ contender }) => !hidden.includes(contender)) ?? [];
		const bars = rows.map(({ contender, values }) => ({
			label: contenders[contender] ?? contender,
			value: values[key] ?? 0,
			ours: isOurs(contender),
		}));
		return bars.length > 0 ? [{ ...text, bars }] : [];
	};
	const sending = tables.sending?.title ?? '';
	return [
		...panel('sending', 'wallS', { title: sending, unit: 'seconds, less is better', digits: 1 }, [
			'send-nothing',
		]),
		...panel(
			'sending',
			'cpuPerItemMs',
			{ title: 'CPU per message', unit: 'milliseconds, less is better', digits: 1 },
			['send-nothing', 'send-http-batches'],
		),
		...panel('tokenDeath', 'lost', {
			title: 'Lost when the token dies midway',
			unit: 'messages of 200',
			digits: 0,
		}),
		...panel('throttling', 'lost', {
			title: 'Lost when TalkLift takes 50 a second',
			unit: 'messages of 200',
			digits: 0,
		}),
		...panel('slots', 'p50Ms', {
			title: 'A slot validated',
			unit: 'milliseconds from answer to feedback, median; less is better',
			digits: 0,
		}),
		...panel('lazySlots', 'p50Ms', {
			title: 'A slot validated, isolates acquired lazily',
			unit: 'milliseconds, less is better',
			digits: 0,
		}),
		...panel('receiving', 'perSecond', {
			title: 'Receiving',
			unit: 'events a second, more is better; default settings',
			digits: 0,
		}),
		...panel('lazyReceiving', 'perSecond', {
			title: 'Receiving, isolates acquired lazily',
			unit: 'events a second, more is better',
			digits: 0,
		}),
	];
}

function drawPanel({ title, unit, digits, bars }: Panel, top: number): string {
	const most = Math.max(...bars.map(({ value }) => value)) || 1;
	const rows = bars.map(({ label, value, ours }, index) => {
		const y = top + 40 + index * rowHeight;
		const length = Math.max(2, (value / most) * barWidth);
		const x = padding + labelWidth;
		const shown = value.toLocaleString('en', {
			maximumFractionDigits: digits,
			minimumFractionDigits: digits,
		});
		const weight = ours ? ' class="ours"' : '';
		return [
			`<text x="${x - 12}" y="${y + 15}" text-anchor="end"${weight}>${escape(label)}</text>`,
			`<rect x="${x}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="4" class="${ours ? 'bar us' : 'bar'}"/>`,
			`<text x="${(x + length + 8).toFixed(1)}" y="${y + 15}"${weight}>${shown}</text>`,
		].join('\n');
	});
	const heading = `<text x="${padding}" y="${top + 20}"><tspan class="title">${escape(title)}</tspan><tspan dx="10" class="unit">${escape(unit)}</tspan></text>`;
	return [heading, ...rows].join('\n');
}

/** The results as a picture: a card of its own colour, so that it is readable on any page. */
export function drawChart(results: Results): string {
	const { surroundings } = results;
	let top = padding;
	const drawn = readPanels(results).map((panel) => {
		const picture = drawPanel(panel, top);
		top += 40 + panel.bars.length * rowHeight + 26;
		return picture;
	});
	const height = top + 24;
	const foot = `n8n ${surroundings.versions.n8n}, ${surroundings.cores} cores, ${surroundings.date.slice(0, 10)}${surroundings.quick ? ', a quick run: not to be quoted' : ''}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Benchmarks of n8n-nodes-talklift">
<style>
.card { fill: #ffffff; stroke: #d8dee4; }
text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #424a53; }
.title { font-size: 15px; font-weight: 650; fill: #1f2328; }
.unit, .foot { font-size: 12px; fill: #656d76; }
.ours { font-weight: 650; fill: #1f2328; }
.bar { fill: #b6bfc8; }
.bar.us { fill: #0d8a72; }
@media (prefers-color-scheme: dark) {
.card { fill: #12161c; stroke: #30363d; }
text { fill: #b1bac4; }
.title, .ours { fill: #f0f3f6; }
.unit, .foot { fill: #8d96a0; }
.bar { fill: #4b5560; }
.bar.us { fill: #2bbf9f; }
}
</style>
<rect class="card" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12"/>
${drawn.join('\n')}
<text x="${padding}" y="${height - 18}" class="foot">${escape(foot)}</text>
</svg>
`;
}
