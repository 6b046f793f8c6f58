// The shapes of what the benchmarks find out.

/** One contender's numbers: medians of all rounds, by column. */
export interface Row {
	/** The flow's file in benchmarks/flows/, without `.json`, or another short name. */
	contender: string;
	values: Record<string, number>;
	/** What n8n calls the executions, where it matters. */
	status?: string;
}

export interface Column {
	key: string;
	title: string;
	/** Decimals shown. */
	digits: number;
	/** Also shown as a ratio to the first row. */
	compared?: boolean;
}

export interface Table {
	title: string;
	/** How it was measured, in a sentence or two. */
	how: string;
	columns: Column[];
	rows: Row[];
	/** When it was done, and the load of the machine (of the last minute) before and then. */
	measured?: { date: string; loadBefore: number; loadAfter: number };
}

export interface Surroundings {
	/** ISO 8601. */
	date: string;
	/** e.g. `AMD EPYC 7763`, or what the machine says of itself. */
	processor: string;
	cores: number;
	memoryGb: number;
	system: string;
	/** The load (of the last minute) when it began and when it ended. */
	loadBefore: number;
	loadAfter: number;
	versions: { package: string; n8n: string; node: string };
	/** Fewer rounds and messages: good to see that it works, not to quote. */
	quick: boolean;
}

export interface Results {
	surroundings: Surroundings;
	/** By the measure's name, those that were run. */
	tables: Record<string, Table>;
}
