import fc from 'fast-check';

import { limitConcurrency } from '../../../nodes/TalkLift/transport/limitConcurrency.ts';
import '../../chance.mts';

const tasks = fc.array(
	fc.record({
		key: fc.constantFrom(undefined, 1, '1', 2, '2', 3, 'a'),
		steps: fc.integer({ min: 0, max: 6 }),
		fails: fc.boolean(),
	}),
	{ maxLength: 40 },
);

describe('Tasks under a limit', () => {
	test('run at most so many at a time, one at a time per key and in order, and all of them', async () => {
		await fc.assert(
			fc.asyncProperty(tasks, fc.integer({ min: 1, max: 6 }), async (list, most) => {
				const inTurn = limitConcurrency(most);
				const running = new Set<number>();
				const begun: number[] = [];
				const results = await Promise.allSettled(
					list.map(({ key, steps, fails }, index) =>
						inTurn(key, async () => {
							const sameKey = [...running].filter(
								(other) => key !== undefined && String(list[other]?.key) === String(key),
							);
							expect(sameKey).toEqual([]);
							begun.push(index);
							running.add(index);
							expect(running.size).toBeLessThanOrEqual(most);
							for (let step = 0; step < steps; step += 1) await Promise.resolve();
							running.delete(index);
							if (fails) throw new Error(`task ${index}`);
							return index;
						}),
					),
				);
				expect(results).toEqual(
					list.map(({ fails }, index) =>
						fails
							? { status: 'rejected', reason: new Error(`task ${index}`) }
							: { status: 'fulfilled', value: index },
					),
				);
				for (const key of ['1', '2', '3', 'a']) {
					const ofKey = begun.filter((index) => String(list[index]?.key) === key);
					expect(ofKey).toEqual(ofKey.toSorted((left, right) => left - right));
				}
			}),
		);
	});

	test('of one busy key do not keep the others from running', async () => {
		const inTurn = limitConcurrency(2);
		let release = () => {};
		const slow = inTurn('a', () => new Promise<void>((resolve) => (release = resolve)));
		const behind = inTurn('a', async () => 'behind');
		await expect(inTurn('b', async () => 'b')).resolves.toBe('b');
		release();
		await slow;
		await expect(behind).resolves.toBe('behind');
	});

	test('without a key wait for nothing but a free place', async () => {
		const inTurn = limitConcurrency(2);
		let release = () => {};
		const slow = inTurn(undefined, () => new Promise<void>((resolve) => (release = resolve)));
		let hasBegun = false;
		const other = inTurn(undefined, async () => (hasBegun = true));
		await new Promise(setImmediate);
		expect(hasBegun).toBe(true);
		release();
		await Promise.all([slow, other]);
	});

	test('that come while one of the same key runs wait for it, whatever ended before', async () => {
		const inTurn = limitConcurrency(3);
		const first = inTurn('a', async () => {});
		let release = () => {};
		const second = inTurn('a', () => new Promise<void>((resolve) => (release = resolve)));
		await first;
		const begun: string[] = [];
		const third = inTurn('a', async () => begun.push('third'));
		await inTurn('b', async () => begun.push('b'));
		expect(begun).toEqual(['b']);
		release();
		await Promise.all([second, third]);
		expect(begun).toEqual(['b', 'third']);
	});

	test('begin at once when nobody is before them', async () => {
		const inTurn = limitConcurrency(1);
		await inTurn('a', async () => {});
		let hasBegun = false;
		const run = inTurn('a', async () => {
			hasBegun = true;
		});
		expect(hasBegun).toBe(true);
		await run;
	});

	test('run one by one when the limit makes no sense', async () => {
		const inTurn = limitConcurrency(0);
		await expect(inTurn(undefined, async () => 1)).resolves.toBe(1);
	});
});
