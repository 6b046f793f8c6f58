import fc from 'fast-check';

import { Counts } from '../../../sandbox/oracle.mts';
import '../../chance.mts';

describe('the oracle', () => {
	test('counts every message, and which came twice', () => {
		const oracle = new Counts();
		for (const text of ['a', 'b', 'a']) oracle.countMessage(1, text);
		oracle.countMessage(2, 'a');
		oracle.countFeedback(9, 'yes');
		expect(oracle.message(1, 'a')).toBe(2);
		expect(oracle.message(2, 'b')).toBe(0);
		expect(oracle.textsTo(1)).toEqual(['a', 'b', 'a']);
		expect(oracle.feedbackOn(9, 'yes')).toBe(1);
		expect(oracle.messages()).toContainEqual({ session: 1, text: 'a', times: 2 });
		expect(oracle.summary()).toEqual({
			messages: 4,
			differentMessages: 3,
			feedback: 1,
			differentFeedback: 1,
			mostTimes: 2,
		});
	});

	test('keeps a summary that agrees with its lists', () => {
		const sent = fc.array(fc.tuple(fc.nat(12), fc.constantFrom('', '1', '2', '1 2')));
		fc.assert(
			fc.property(sent, sent, (messages, feedback) => {
				const oracle = new Counts();
				for (const [session, text] of messages) oracle.countMessage(session, text);
				for (const [slotState, data] of feedback) oracle.countFeedback(slotState, data);
				const total = (list: { times: number }[]) =>
					list.reduce((sum, { times }) => sum + times, 0);
				expect(oracle.summary()).toMatchObject({
					messages: total(oracle.messages()),
					differentMessages: new Set(messages.map(String)).size,
					feedback: total(oracle.feedback()),
					differentFeedback: new Set(feedback.map(String)).size,
				});
			}),
		);
	});

	test('forgets on reset', () => {
		const oracle = new Counts();
		oracle.countMessage(1, 'a');
		oracle.reset();
		expect(oracle.summary()).toEqual(new Counts().summary());
		expect(oracle.textsTo(1)).toEqual([]);
	});
});
