import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { RestClient } from '../n8n/restClient.mts';
import type { Example } from './examples.mts';

export interface PublishedExamples {
	published: readonly Example[];
	kept: readonly Example[];
}

/** What was published at an earlier start: workflow id → fingerprint of the example. */
const readRecord = (path: string): Record<string, string> =>
	existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};

/**
 * Publishes the examples that are new or other ones than at the last start. What was changed in the
 * editor since then stays, as long as its example didn't change. One that needs a credential which the
 * demo can't have, of a mail server or a chat model, is put there without being published.
 *
 * @param record file that remembers what was published
 */
export async function publishExamples(
	rest: RestClient,
	examples: readonly Example[],
	record: string,
): Promise<PublishedExamples> {
	const before = readRecord(record);
	const credentialTypes = new Set((await rest.credentials()).map(({ type }) => type));
	const there = new Set((await rest.workflows()).map(({ id }) => id));
	const now: Record<string, string> = {};
	const [published, kept]: [Example[], Example[]] = [[], []];
	for (const example of examples) {
		const { workflow } = example;
		const fingerprint = createHash('sha256').update(JSON.stringify(workflow)).digest('hex');
		const isKept = there.has(workflow.id) && before[workflow.id] === fingerprint;
		const types = workflow.nodes.flatMap(({ credentials }) => Object.keys(credentials ?? {}));
		if (!isKept && types.every((type) => credentialTypes.has(type)))
			await rest.startWorkflow(workflow);
		else if (!isKept && !there.has(workflow.id)) await rest.createWorkflow(workflow);
		(isKept ? kept : published).push(example);
		now[workflow.id] = fingerprint;
	}
	writeFileSync(record, JSON.stringify(now));
	return { published, kept };
}
