import fastCheck from 'fast-check';

import { writeBasicAuth } from '../../talklift/event/basicAuth.ts';
import { hostileBodies } from '../attack/hostileBodies.mts';
import { hostileHeaders, wrongAuthorizations } from '../attack/hostileHeaders.mts';
import { hostileTexts } from '../attack/hostileTexts.mts';
import slotFilled from '../fixtures/slot-filled.json';
import { itemsOf } from './harness/itemsOf.mts';
import { n8nLogger } from './harness/n8nLogger.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';
import { triggerWorkflow } from './harness/triggerWorkflow.mts';
import '../chance.mts';

const login = { user: 'talklift', password: 'pässwörd: ✓' };
const json = { 'Content-Type': 'application/json' };
/** Our own statuses, and 422: n8n's for what claims to be JSON and isn't. */
const allowed = [200, 400, 401, 413, 422];

describe('TalkLift Trigger, attacked,', () => {
	let engine: Engine;
	const prototype = Object.getOwnPropertyNames(Object.prototype).join();

	beforeAll(async () => {
		const open = { authentication: 'none' };
		const filters = { modules: ['Make a claim'], slots: ['Membership Number'], orgs: ['900'] };
		engine = await startEngine({
			credentials: [{ id: 'login', name: 'login', type: 'talkLiftWebhookApi', data: login }],
			workflows: [
				triggerWorkflow('simple', { parameters: open }),
				triggerWorkflow('raw', { parameters: { ...open, simple: false } }),
				triggerWorkflow('filtered', { parameters: { ...open, filters } }),
				triggerWorkflow('protected', { credential: 'login' }),
			],
		});
	});
	// Throws whatever the trigger threw.
	afterAll(async () => {
		await engine.close();
		expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
	});

	const send = async (workflow: string, body: string, headers: Record<string, string> = json) => {
		const before = engine.executions.length;
		const reply = await postEvent(engine.webhookUrl(workflow), body, headers);
		const started = engine.executions.length - before;
		const execution = started > 0 ? await engine.waitForExecution(before + 1) : undefined;
		const announced = (reply.body as { started?: number } | undefined)?.started ?? 0;
		return { ...reply, started, announced, execution };
	};

	test.each([
		['simple', 250],
		['raw', 100],
		['filtered', 100],
	])(
		'starts exactly what it announces, whatever the request: %s',
		async (workflow, numRuns) => {
			await fastCheck.assert(
				fastCheck.asyncProperty(hostileBodies, hostileHeaders, async (body, headers) => {
					const { status, started, announced, execution } = await send(workflow, body, headers);
					expect(allowed).toContain(status);
					expect(started).toBe(status === 200 && announced > 0 ? 1 : 0);
					if (!execution) return;
					expect(execution.status).toBe('success');
					const items = ['First', 'Second'].flatMap((node) =>
						execution.data!.resultData.runData[node] ? itemsOf(execution, node) : [],
					);
					expect(items).toHaveLength(announced);
				}),
				{ numRuns },
			);
		},
		120_000,
	);

	test('lets nobody in who has not the password, and starts nothing for them', async () => {
		const warn = jest.spyOn(n8nLogger(), 'warn').mockImplementation();
		await fastCheck.assert(
			fastCheck.asyncProperty(wrongAuthorizations, hostileBodies, async (Authorization, body) => {
				const { status, started } = await send('protected', body, {
					'Content-Type': 'text/plain',
					Authorization,
				});
				expect({ status, started }).toEqual({ status: 401, started: 0 });
			}),
			{ numRuns: 250 },
		);
		warn.mockRestore();
		const right = { ...json, Authorization: writeBasicAuth(login) };
		expect(await send('protected', JSON.stringify(slotFilled), right)).toMatchObject({
			status: 200,
			started: 1,
		});
	}, 120_000);

	test('evaluates nothing: every text comes out as it went in', async () => {
		for (const text of hostileTexts) {
			const body = JSON.parse(JSON.stringify(slotFilled), (_, value: unknown) =>
				typeof value === 'string' ? text : value,
			) as typeof slotFilled;
			// As it travels: half a letter becomes a replacement character.
			const sent = JSON.parse(Buffer.from(JSON.stringify(body)).toString()) as typeof slotFilled;
			const raw = (await send('raw', JSON.stringify(body))).execution!;
			expect(itemsOf(raw, 'Second')[0]!.json).toEqual(sent.payload[0]);
			const simple = (await send('simple', JSON.stringify(body))).execution!;
			const [entry] = sent.payload;
			expect(itemsOf(simple, 'Second')[0]!.json).toMatchObject({
				slot_label: entry!.slot.label,
				value: entry!.value,
				slot: entry!.slot,
				slot_states: entry!.slot_state.slot_states,
			});
		}
	}, 120_000);
});
