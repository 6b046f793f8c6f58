import { createHash } from 'node:crypto';

import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

/**
 * What n8n remembers of processed data, in memory instead of its database. It follows
 * `DeduplicationHelper` of n8n 2.41 for the mode `entries`: one row of hashes for each node, read,
 * changed and written back without a lock, the oldest dropped first.
 */
export class ProcessedData implements IDataDeduplicator {
	readonly #rows = new Map<string, string[]>();

	#refusals = 0;

	/** The next attempts to write are refused, as the database does when another worker was faster. */
	refuse(times: number): void {
		this.#refusals = times;
	}

	/** How many entries a node has. */
	count(workflowId: string, nodeId: string): number {
		return this.#rows.get(`${workflowId} n:${nodeId}`)?.length ?? 0;
	}

	clear(): void {
		this.#refusals = 0;
		this.#rows.clear();
	}

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		{ mode, maxEntries }: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		if (mode !== 'entries') throw new Error(`The mode "${mode}" needs a real n8n`);
		const key = toKey(scope, context);
		const known = await this.#read(key);
		if (this.#refusals > 0) {
			this.#refusals -= 1;
			throw new Error('UNIQUE constraint failed');
		}
		const seen = new Set(known);
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const item of items) {
			const hash = toHash(item);
			if (seen.has(hash)) output.processed.push(item);
			else {
				output.new.push(item);
				known.push(hash);
			}
		}
		if (maxEntries) known.splice(0, known.length - maxEntries);
		await this.#write(key, known);
		return output;
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<void> {
		const key = toKey(scope, context);
		const known = await this.#read(key);
		for (const hash of items.map(toHash)) {
			const index = known.indexOf(hash);
			if (index !== -1) known.splice(index, 1);
		}
		await this.#write(key, known);
	}

	async clearAllProcessedItems(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<void> {
		await this.#write(toKey(scope, context), []);
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<number> {
		return (await this.#read(toKey(scope, context))).length;
	}

	// A database takes its time: whoever reads and writes without taking turns shows here.
	async #read(key: string): Promise<string[]> {
		await new Promise((resolve) => setImmediate(resolve));
		return [...(this.#rows.get(key) ?? [])];
	}

	async #write(key: string, hashes: string[]): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		this.#rows.set(key, hashes);
	}
}

function toKey(scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData): string {
	if (!workflow.id) throw new Error('Only saved workflows remember what they processed');
	return `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
}

function toHash(item: DeduplicationItemTypes): string {
	return createHash('md5').update(String(item)).digest('base64');
}

/** The memory of all engines in this process: n8n takes one, and only once. */
export const processedData = new ProcessedData();

void DataDeduplicationService.init(processedData);
