import { readApiWords } from '../../../talklift/api/apiWords.ts';

const inside = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
	Array.from({ length: levels }).reduce<unknown>(wrap, 'Too deep?');
const inObjects = (levels: number) => inside(levels, (detail) => ({ detail }));
const inLists = (levels: number) => inside(levels, (inner) => [inner, null]);
const blanks = (count: number) => Array<string>(count).fill('');
const nulls = (count: number) => Array<null>(count).fill(null);

describe("TalkLift's own words", () => {
	test.each<[string, unknown, string]>([
		['a number', { code: 5 }, 'code: 5'],
		['without the space around them', { detail: ' Not found. \n' }, 'Not found.'],
		[
			'item by item, where not all items are texts',
			{ buttons: ['Not valid.', { title: ['May not be blank.'] }] },
			'buttons, item 1: Not valid.\nbuttons, item 2, title: May not be blank.',
		],
		['of a text with a sign in it', '1 <2 and 3 < 4', '1 <2 and 3 < 4'],
		['of a page by its title', '<!doctype html><title lang="en">Down</title>', 'Down'],
		['of a page by its heading', '<body><h1 class="big">Down</h1>', 'Down'],
	])('are read: %s', (_, body, expected) => {
		expect(readApiWords(body)).toBe(expected);
	});

	test.each<[string, unknown, string]>([
		['600 characters', 'x'.repeat(600), 'x'.repeat(600)],
		['one character more', 'x'.repeat(601), `${'x'.repeat(600)}…`],
		['an emoji across the end', `${'x'.repeat(599)}😀`, `${'x'.repeat(599)}…`],
		['an emoji further on', `😀${'x'.repeat(599)}`, `😀${'x'.repeat(598)}…`],
		[
			'600 characters and another complaint',
			{ detail: 'x'.repeat(600), text: 'y' },
			`${'x'.repeat(600)}…`,
		],
		['a long name', { ['n'.repeat(61)]: 'Unknown.' }, `${'n'.repeat(60)}…: Unknown.`],
	])('are cut between characters, and say so: %s', (_, body, expected) => {
		expect(readApiWords(body)).toBe(expected);
	});

	test.each<[string, unknown, string]>([
		['six objects deep', inObjects(6), 'Too deep?'],
		['seven objects deep', inObjects(7), ''],
		['six lists deep', inLists(6), `${'item 1, '.repeat(5)}item 1: Too deep?`],
		['seven lists deep', inLists(7), ''],
		['in the 1,000th value', [...nulls(998), 5], 'item 999: 5'],
		['in the 1,001st value', [...nulls(999), 5], ''],
		['as the 1,000th text', [...blanks(999), 'x'], 'x'],
		['as the 1,001st text', [...blanks(1_000), 'x'], ''],
		['near the beginning of a page', `<p>${' '.repeat(19_000)}<title>Down</title>`, 'Down'],
		['far down a page', `<p>${' '.repeat(20_000)}<title>Down</title>`, ''],
	])('are looked for where people would, not everywhere: %s', (_, body, expected) => {
		expect(readApiWords(body)).toBe(expected);
	});

	test.each<[string, unknown]>([
		['names', Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`field ${at}`, null]))],
		['long texts', Array.from({ length: 5_000 }, () => [{ detail: 'x'.repeat(300) }])],
		['short texts', Array.from({ length: 5_000 }, () => ({ detail: '' }))],
	])('cost no more to read from thousands of %s than from a thousand', (_, body) => {
		const redact = jest.fn((text: string, most?: number) => text.slice(0, most));
		readApiWords(body, redact);
		expect(redact.mock.calls.length).toBeLessThanOrEqual(1_000);
	});

	test('are read no further than people are shown them', () => {
		const redact = jest.fn((text: string, most?: number) => text.slice(0, most));
		readApiWords(
			Array.from({ length: 50 }, () => ({ detail: 'x'.repeat(300) })),
			redact,
		);
		const read = redact.mock.calls.filter(([text]) => text.startsWith('x'));
		// Two make 600 characters, the third tells that there are more.
		expect(read).toHaveLength(3);
	});
});
