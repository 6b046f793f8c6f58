import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

import { limitConcurrency } from '../../../transport/limitConcurrency.ts';
import type { RunInTurn } from '../../../transport/limitConcurrency.ts';

/** n8n keeps so many entries for each node; the oldest go first. */
const remembered = { mode: 'entries', maxEntries: 5_000 } as const;

/** How long something that was written may still be overwritten by a worker that has read before that. */
const settledAfterMs = 1_000;

/** As much is read back along with what is asked. */
const mostFresh = 500;

/** Pauses between reading back, when another worker is known to write, too. */
const pausesMs = [150, 300, 300, 600, 1_200];

/**
 * Pauses before a question that failed is asked again. At once: of two workers that write a node's first
 * entry in one moment the database refuses the later one, which then finds what the other has written.
 * And later: in a burst of events the database may have no connection left for a moment.
 */
const askAgainAfterMs = [0, 200, 800];

/** For so long another worker that was noticed is reckoned with. */
const rivalForMs = 60_000;

type Helpers = IExecuteFunctions['helpers'];

/** What an execution asks of n8n's memory, by its own means. */
interface Asked {
	helpers: Helpers;
	entries: string[];
}

/** Those of the entries that nobody has kept before; and how many fresh ones were lost. */
interface Found {
	unseen: string[];
	lost: number;
}

/** What this process knows of a node's entries, whichever execution asks. */
interface Place {
	/** Tasks of one conversation, one after the other. */
	inTurn: RunInTurn;
	/** What several executions ask in one moment is asked at once. */
	ask: (asked: Asked) => Promise<Found>;
	drop: (asked: Asked) => Promise<void>;
	/** What was written of late, and when. */
	fresh: Map<string, number>;
	/** When it was last noticed that another worker has overwritten something. */
	rivalAtMs: number;
}

const places = new Map<string, Place>();

/** The entries that a node keeps in n8n's database, across executions and workers. */
interface EntryStore {
	/** Runs a task of several steps about a conversation, alone within this process. */
	inTurn: RunInTurn;
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
 *
 * n8n reads and writes all that a node keeps with every question. So within a process one question goes
 * at a time, with all that was asked meanwhile: fifty people who answer at once wait for two, not for fifty.
 */
export function createEntryStore(execute: IExecuteFunctions): EntryStore {
	const { helpers } = execute;
	const name = `${execute.getWorkflow().id ?? ''} ${execute.getNode().id}`;
	const place = places.get(name) ?? createPlace();
	places.set(name, place);
	return {
		inTurn: place.inTurn,
		keep: async (...entries) => {
			const { unseen } = await place.ask({ helpers, entries });
			return entries.map((entry) => unseen.includes(entry));
		},
		drop: async (...entries) => {
			for (const entry of entries) place.fresh.delete(entry);
			if (entries.length > 0) await place.drop({ helpers, entries });
		},
		confirm: async () => {
			let timesFound = 0;
			for (const pauseMs of pausesMs) {
				const { lost } = await place.ask({ helpers, entries: [] });
				timesFound = lost === 0 ? timesFound + 1 : 0;
				const hasRival = Date.now() - place.rivalAtMs < rivalForMs;
				if (timesFound > (hasRival ? 2 : 0)) return;
				await sleep(pauseMs);
			}
		},
	};
}

function createPlace(): Place {
	const oneAtATime = limitConcurrency(1);
	const place: Place = {
		inTurn: limitConcurrency(Number.MAX_SAFE_INTEGER),
		ask: gather(oneAtATime, async (asked) => await askAll(place, asked)),
		drop: gather(oneAtATime, async (asked) => {
			const entries = asked.flatMap((one) => one.entries);
			await asked[0]?.helpers.removeProcessed(entries, 'node', remembered);
			return [];
		}),
		fresh: new Map(),
		rivalAtMs: -Infinity,
	};
	return place;
}

/** Works on everything at once that comes while it is not yet its turn. */
function gather<Result>(
	inTurn: RunInTurn,
	work: (all: Asked[]) => Promise<Result[]>,
): (asked: Asked) => Promise<Result> {
	let next: { all: Asked[]; results: Promise<Result[]> } | undefined;
	return async (asked) => {
		next ??= start();
		const position = next.all.push(asked) - 1;
		const { results } = next;
		return (await results)[position] as Result;
	};

	function start() {
		const all: Asked[] = [];
		const results = inTurn(undefined, async () => {
			// It may be its turn at once, and yet others may ask in the same moment.
			await Promise.resolve();
			next = undefined;
			return await work(all);
		});
		return { all, results };
	}
}

async function askAll(place: Place, asked: Asked[]): Promise<Found[]> {
	const { fresh } = place;
	for (const [entry, atMs] of fresh)
		if (Date.now() - atMs > settledAfterMs || fresh.size > mostFresh) fresh.delete(entry);
	const known = new Set(fresh.keys());
	const wanted = asked.flatMap(({ entries }) => entries);
	const written = await record(asked[0]?.helpers, [...new Set([...wanted, ...known])]);
	const lost = [...known].filter((entry) => written.has(entry)).length;
	const now = Date.now();
	if (lost > 0) place.rivalAtMs = now;
	for (const entry of written) {
		fresh.delete(entry);
		fresh.set(entry, now);
	}
	// Who asks first is the one for whom it is new.
	const free = new Set([...written].filter((entry) => !known.has(entry)));
	return asked.map(({ entries }) => ({
		unseen: entries.filter((entry) => free.delete(entry)),
		lost,
	}));
}

/** Those that nobody has kept before. */
async function record(helpers: Helpers | undefined, entries: string[]): Promise<Set<string>> {
	const ask = async () => await helpers?.checkProcessedAndRecord(entries, 'node', remembered);
	let asking = ask();
	for (const pauseMs of askAgainAfterMs) {
		const [asked] = await Promise.allSettled([asking]);
		if (asked.status === 'fulfilled') break;
		if (pauseMs > 0) await sleep(pauseMs);
		asking = ask();
	}
	return new Set((await asking)?.new.map(String));
}
