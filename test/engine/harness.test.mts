import type { INode } from 'n8n-workflow';

import { itemsOf } from './harness/itemsOf.mts';
import { loadPackages, n8nsOwnNodes } from './harness/loadPackages.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';

const node = (type: string, name: string, more: Partial<INode> = {}): INode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

const webhook = (name: string, responseMode: string): INode =>
	node('webhook', name, {
		typeVersion: 2,
		webhookId: name,
		parameters: { path: name, httpMethod: 'POST', responseMode },
	});

const next = (target: string) => ({ main: [[{ node: target, type: 'main' as const, index: 0 }]] });

describe('the engine that tests run workflows in', () => {
	let engine: Engine;

	beforeAll(async () => {
		engine = await startEngine({
			packages: await loadPackages([n8nsOwnNodes()]),
			workflows: [
				{
					name: 'answers at once',
					nodes: [webhook('at-once', 'onReceived'), node('noOp', 'Nothing')],
					connections: { 'at-once': next('Nothing') },
				},
				{
					name: 'answers at the end',
					nodes: [
						webhook('at-the-end', 'lastNode'),
						node('splitOut', 'Split', { parameters: { fieldToSplitOut: 'body.list' } }),
					],
					connections: { 'at-the-end': next('Split') },
				},
			],
		});
	});
	afterAll(async () => await engine.close());

	const post = async (url: string, body: unknown) =>
		await fetch(url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});

	test('answers at once, and shows the execution when it has ended', async () => {
		const response = await post(engine.webhookUrl('answers at once'), { a: 1 });
		expect(await response.json()).toEqual({ message: 'Workflow was started' });
		const execution = await engine.waitForExecution(engine.executions.length);
		expect(execution).toMatchObject({ workflow: 'answers at once', status: 'success' });
		expect(itemsOf(execution, 'Nothing')[0]?.json.body).toEqual({ a: 1 });
	});

	test('answers with what the last node gave, and keeps the item links', async () => {
		const response = await post(engine.webhookUrl('at-the-end'), { list: ['x', 'y'] });
		expect(await response.json()).toEqual({ 'body.list': 'x' });
		const execution = await engine.waitForExecution(engine.executions.length);
		expect(itemsOf(execution, 'Split')).toEqual([
			expect.objectContaining({ pairedItem: { item: 0 } }),
			expect.objectContaining({ pairedItem: { item: 0 } }),
		]);
	});

	test('answers an unknown path and another method as not found', async () => {
		const url = engine.webhookUrl('at-once');
		expect((await fetch(url)).status).toBe(404);
		expect((await fetch(`${url}/other`, { method: 'POST' })).status).toBe(404);
	});
});
