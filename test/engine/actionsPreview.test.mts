import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { resolveOutputSchemaPath } from 'n8n-core';
import type { IDataObject } from 'n8n-workflow';

import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeAll(async () => {
	bench = await startActionBench();
});
afterAll(async () => await bench.close());

interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** The preview that n8n's editor finds for an operation of the built node. */
function previewOf(resource: string, operation: string): Schema {
	const nodeDir = join(process.cwd(), 'dist', 'nodes', 'TalkLift');
	const path = resolveOutputSchemaPath({ nodeDir, version: '1.0.0', resource, operation } as never);
	return JSON.parse(readFileSync(String(path), 'utf8')) as Schema;
}

/** What a value has that its preview doesn't tell, or tells otherwise. */
function differences(value: unknown, schema: Schema | undefined, at = 'item'): string[] {
	if (value === null || value === undefined) return [];
	if (!schema) return [`${at} is missing`];
	const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
	if (type !== schema.type) return [`${at} is ${type}, not ${schema.type}`];
	if (Array.isArray(value))
		return value.flatMap((entry, index) => differences(entry, schema.items, `${at}[${index}]`));
	if (type !== 'object' || !schema.properties) return [];
	return Object.entries(value as IDataObject).flatMap(([name, field]) =>
		differences(field, schema.properties?.[name], `${at}.${name}`),
	);
}

const wrong = { rule: [{ type: 'email' }] };
const button = [{ type: 'postback', title: 'Yes', payload: 'yes' }];

describe("The editor's preview", () => {
	test.each<[string, string, object]>([
		['slot', 'accept', { options: { message: 'Thanks' } }],
		['slot', 'reject', { message: 'No' }],
		['slot', 'validate', {}],
		['slot', 'validate', { rules: wrong, maxAttempts: 3 }],
		['slot', 'sendFeedback', {}],
		['message', 'send', { message: 'Hi', buttons: { button } }],
		['message', 'sendAndWait', { message: 'Is that right?' }],
		['event', 'parse', { events: ['slotFilled'], bodySource: 'expression', body: 'BODY' }],
	])('of %s: %s is what the operation gives', async (resource, operation, parameters) => {
		const answer = await bench.answer();
		const body = JSON.stringify(answer.body);
		const flow = buildFlow(
			'preview',
			[
				triggerNode({ events: ['slotFilled'] }),
				talkLiftNode('TalkLift', {
					resource,
					operation,
					...parameters,
					...(operation === 'parse' && { body }),
				}),
			],
			['TalkLift Trigger → TalkLift'],
		);
		const { json, error } = await bench.run(flow, [[answer.item]]);
		expect(error?.message).toBeUndefined();
		const [item] = [...json('TalkLift', 0), ...json('TalkLift', 1)];
		const preview = previewOf(resource, operation);
		expect(differences(item, preview)).toEqual([]);
		expect(Object.keys(item!).sort()).toEqual(Object.keys(preview.properties!).sort());
	});
});
