import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';
import { filesRunThrough } from './harness/filesRunThrough.mts';

let bench: ActionBench;
beforeAll(async () => {
	bench = await startActionBench();
});
afterAll(async () => await bench.close());

/** What one item goes through as usual, once everything has been loaded and signed in. */
async function filesOf(parameters: object): Promise<string[]> {
	const flow = buildFlow(
		'files',
		[triggerNode({ events: ['slotFilled'] }), talkLiftNode('TalkLift', parameters as never)],
		['TalkLift Trigger → TalkLift'],
	);
	const run = async () => {
		const { item } = await bench.answer('209192092');
		const ran = await bench.run(flow, [[item]]);
		expect(ran.status).toBe('success');
	};
	await run();
	return await filesRunThrough(run);
}

describe('One item runs through', () => {
	test.each<[string, number, object]>([
		[
			'Slot: Validate',
			30,
			{
				resource: 'slot',
				operation: 'validate',
				rules: { rule: [{ type: 'pattern', pattern: '\\d{9}' }] },
			},
		],
		['Message: Send', 20, { resource: 'message', operation: 'send', message: 'Hello' }],
	])('no more files than it has to: %s', async (_, most, parameters) => {
		const files = await filesOf(parameters);
		expect(files).toContain('nodes/TalkLift/actions/runItems.ts');
		expect(files.length).toBeLessThanOrEqual(most);
	});
});
