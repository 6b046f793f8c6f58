import { toToolOutput } from '../../../nodes/TalkLift/actions/toToolOutput.ts';

describe('What an AI Agent is told', () => {
	test('is what all outputs give, in their order, without what only nodes can use', () => {
		const item = { verdict: 'accepted', slot: { id: 1 }, slot_states: [{}], pending: null };
		const told = toToolOutput([
			[{ json: { ...item, response: { ok: true } }, pairedItem: { item: 0 } }],
			[],
			[{ json: { text: 'Hello' } }],
		]);
		expect(told).toEqual([
			[{ json: { verdict: 'accepted' }, pairedItem: { item: 0 } }, { json: { text: 'Hello' } }],
		]);
	});

	test.each([
		[{ error: 'TalkLift is down', message: 'Try later.' }, 'TalkLift is down. Try later.'],
		[{ error: 'TalkLift is down', session: 7 }, 'TalkLift is down.'],
	])('is of an item that failed the whole sentence, and nothing else: %j', (json, error) => {
		expect(toToolOutput([[{ json }]])).toEqual([[{ json: { error } }]]);
	});
});
