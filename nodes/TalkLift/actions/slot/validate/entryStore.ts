import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n keeps so many entries for each node; the oldest go first. */
const remembered = { mode: 'entries', maxEntries: 5_000 } as const;

/** How long something that was written may still be overwritten by a worker that has read before that. */
const settledAfterMs = 1_000;

/** As much is read back along with what is asked. */
const mostFresh = 500;

/** Pauses between reading back, when another worker is known to write, too. */
const pausesMs = [100, 100, 200, 400, 800];

/** For so long another worker that was noticed is reckoned with. */
const rivalForMs = 60_000;

/** What this process knows of a node's entries, whichever execution asks. */
interface Place {
	/** What is done one after the other: n8n's memory is read, changed and written back. */
	turn: Promise<unknown>;
	/** What was written of late, and when. */
	fresh: Map<string, number>;
	/** Reading back that has not begun: it will do for everybody who asks for it meanwhile. */
	readingBack: Promise<number> | undefined;
	/** When it was last noticed that another worker has overwritten something. */
	rivalAtMs: number;
}

const places = new Map<string, Place>();

/** The entries that a node keeps in n8n's database, across executions and workers. */
export interface EntryStore {
	/** Runs a task of several steps, alone within this process. */
	inTurn<Result>(task: () => Promise<Result>): Promise<Result>;
	/** Whether each entry is new. It is kept from now on: n8n lets nobody look without keeping. */
	keep(...entries: string[]): Promise<boolean[]>;
	drop(...entries: string[]): Promise<void>;
	/** Reads back what was kept of late, and keeps again what another worker has overwritten. */
	confirm(): Promise<void>;
}

/**
 * n8n's memory of processed data, which its Remove Duplicates node uses. It has no lock: of two workers
 * that write in the same moment, one overwrites what the other has written. So what was written of late
 * is read back with everything that is asked, which keeps it again if it is gone.
 */
export function createEntryStore(execute: IExecuteFunctions): EntryStore {
	const { helpers } = execute;
	const name = `${execute.getWorkflow().id ?? ''} ${execute.getNode().id}`;
	const place: Place = places.get(name) ?? {
		turn: Promise.resolve(),
		fresh: new Map(),
		readingBack: undefined,
		rivalAtMs: -Infinity,
	};
	places.set(name, place);
	const { fresh } = place;

	const record = async (entries: string[]): Promise<Set<string>> => {
		const ask = async () => await helpers.checkProcessedAndRecord(entries, 'node', remembered);
		// Of two workers that write a node's first entry in one moment the database refuses the later;
		// looking again, it finds what the other has written.
		const { new: unseen } = await ask().catch(ask);
		return new Set(unseen.map(String));
	};
	/** Those of the entries that nobody has kept before; and how many fresh ones were lost. */
	const ask = async (entries: string[]): Promise<{ unseen: string[]; lost: number }> => {
		for (const [entry, atMs] of fresh)
			if (Date.now() - atMs > settledAfterMs || fresh.size > mostFresh) fresh.delete(entry);
		const known = new Set(fresh.keys());
		const written = await record([...new Set([...entries, ...known])]);
		const lost = [...known].filter((entry) => written.has(entry)).length;
		const now = Date.now();
		if (lost > 0) place.rivalAtMs = now;
		for (const entry of written) {
			fresh.delete(entry);
			fresh.set(entry, now);
		}
		return { unseen: entries.filter((entry) => written.has(entry) && !known.has(entry)), lost };
	};
	const inTurn = async <Result>(task: () => Promise<Result>): Promise<Result> => {
		const mine = place.turn.then(task);
		place.turn = mine.catch(() => {});
		return await mine;
	};

	/** How many of the fresh entries were lost. */
	const readBack = async (): Promise<number> =>
		await (place.readingBack ??= inTurn(async () => {
			place.readingBack = undefined;
			return (await ask([])).lost;
		}));

	return {
		inTurn,
		keep: async (...entries) => {
			const { unseen } = await ask(entries);
			return entries.map((entry) => unseen.includes(entry));
		},
		drop: async (...entries) => {
			for (const entry of entries) fresh.delete(entry);
			if (entries.length > 0) await helpers.removeProcessed(entries, 'node', remembered);
		},
		confirm: async () => {
			let timesFound = 0;
			for (const pauseMs of pausesMs) {
				timesFound = (await readBack()) === 0 ? timesFound + 1 : 0;
				const hasRival = Date.now() - place.rivalAtMs < rivalForMs;
				if (timesFound > (hasRival ? 1 : 0)) return;
				await sleep(pauseMs);
			}
		},
	};
}
