import { exampleFlow } from './exampleFlow.mts';
import type { Bench, Scenario } from './scenario.mts';
import type { Row } from './startSheet.mts';

/** More than are sent at a time. */
const users = Array.from({ length: 60 }, (_, index) => `User ${index + 1}`);

/** One message to many, from a list. */
export const broadcasts: Scenario[] = [
	{
		title:
			'a list is sent once, however often it is started, and what came of each row stands in it',
		async run(bench) {
			const { sandbox, sheet, settled } = bench;
			const url = await bench.deploy(
				exampleFlow('broadcast-from-a-spreadsheet', sandbox.url, sheet.url),
			);
			const good = users.map((name) => toRow(bench, { name }));
			const nowhere = toRow(bench, { session: '' });
			const wordless = toRow(bench, { text: '' });
			const nameless = toRow(bench, { name: '' });
			const done = toRow(bench, { status: 'sent' });
			sheet.rows = [...good.slice(0, 5), nowhere, wordless, nameless, done, ...good.slice(5)];

			await start(url);
			await settled(1);
			for (const { session, name } of good) {
				const texts = sandbox.oracle.textsTo(Number(session));
				expect(texts).toEqual([`Dear ${name}, we are closed on Friday.`]);
			}
			expect(sandbox.oracle.textsTo(Number(nameless.session))).toEqual([
				'Dear customer, we are closed on Friday.',
			]);
			expect(sandbox.oracle.summary().messages).toBe(good.length + 1);
			expect(good.map(({ status }) => status)).toEqual(good.map(() => 'sent'));
			for (const { details } of good) expect(details).toMatch(/^\d{4}-\d{2}-\d{2}T/);
			expect(nowhere.status).toContain("doesn't say which session to write to");
			expect(wordless).toMatchObject({
				status: "'Text' is empty",
				details: expect.stringContaining('Nothing was sent.') as string,
			});

			wordless.text = 'Sorry, {name}.';
			wordless.status = '';
			await start(url);
			await settled(2);
			expect(sandbox.oracle.textsTo(Number(wordless.session))).toEqual(['Sorry, Ada.']);
			expect(sandbox.oracle.summary()).toMatchObject({ messages: good.length + 2, mostTimes: 1 });
		},
	},
	{
		title: 'a row of a list that TalkLift does not take holds nobody up, and says why',
		async run(bench) {
			const { sandbox, sheet, settled } = bench;
			const url = await bench.deploy(
				exampleFlow('broadcast-from-a-spreadsheet', sandbox.url, sheet.url),
			);
			sheet.rows = users.slice(0, 4).map((name) => toRow(bench, { name }));
			sandbox.faults.set({ kind: 'status', status: 400, skip: 1, count: 1, endpoint: 'message' });
			await start(url);
			await settled(1);
			const failed = sheet.rows.filter(({ status }) => status !== 'sent');
			expect(failed).toHaveLength(1);
			expect(sandbox.oracle.textsTo(Number(failed[0]!.session))).toEqual([]);
			expect(failed[0]!.status).toMatch(/TalkLift/);
			expect(sandbox.oracle.summary()).toMatchObject({ messages: 3, mostTimes: 1 });
		},
	},
];

function toRow({ sandbox }: Bench, changes: Row): Row {
	const { session, project, org } = sandbox.openSession();
	const text = 'Dear {name}, we are closed on Friday.';
	return { session, project, org, name: 'Ada', text, status: '', details: '', ...changes };
}

async function start(url: string): Promise<void> {
	const { status } = await fetch(url, { method: 'POST' });
	expect(status).toBe(200);
}
