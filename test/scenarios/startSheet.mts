import Fastify from 'fastify';

import { listen } from '../../sandbox/http/listen.mts';

/** A row as n8n's Google Sheets node gives it; without its number, as somebody types it. */
export type Row = Record<string, string | number>;

export interface Sheet {
	readonly url: string;
	/** What stands in it now, from the second row on: the first one has the columns' names. */
	rows: Row[];
	close(): Promise<void>;
}

/** A spreadsheet on this machine: `GET /rows` reads all of them, `PUT /rows/2` changes cells of one. */
export async function startSheet(): Promise<Sheet> {
	const app = Fastify({ forceCloseConnections: true });
	const sheet: Sheet = {
		url: '',
		rows: [],
		close: async () => await app.close(),
	};
	app.get('/rows', () => sheet.rows.map((row, index) => ({ row_number: index + 2, ...row })));
	app.put<{ Params: { number: string }; Body: Row }>('/rows/:number', ({ params, body }, reply) => {
		const row = sheet.rows[Number(params.number) - 2];
		if (!row) return reply.status(404).send({ error: `There is no row ${params.number}` });
		return Object.assign(row, body);
	});
	const url = await listen(app, 0, '127.0.0.1');
	return Object.assign(sheet, { url });
}
