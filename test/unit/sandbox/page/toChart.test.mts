import { toChart } from '../../../../sandbox/page/load/toChart.mjs';

const point = (ms: number, answers: number, waiting = 0, silent = 0) => ({
	...{ ms, answers, waiting, silent },
});

describe('the chart of a load', () => {
	test.each([
		['a short one', 1_500, [point(200, 3), point(900, 40), point(1_500, 50)]],
		['a long one', 95_000, [point(1_000, 0), point(40_000, 400), point(95_000, 401)]],
		['one that has just begun', 80, [point(80, 2)]],
	])('draws as many answers as there were in %s', (_name, ms, points) => {
		const { bars, spanMs, mostPerSecond } = toChart({ points, people: 50, ms });
		const drawn = bars.map(
			({ width, height }) => ((width / 100) * spanMs * (height / 100) * mostPerSecond) / 1000,
		);
		const total = drawn.reduce((sum, one) => sum + one, 0);
		expect(total).toBeCloseTo(points.at(-1)?.answers ?? 0, 6);
		expect(bars.length).toBeLessThanOrEqual(40);
	});

	test('stays within the drawing, whatever the figures', () => {
		const points = [point(100, 900, 50), point(6_000, 900, 20, 30)];
		const { bars, waiting, silent } = toChart({ points, people: 50, ms: 6_000 });
		const numbers = `${waiting} ${silent}`.match(/-?[\d.]+/g)?.map(Number) ?? [];
		expect(numbers.length).toBeGreaterThan(0);
		for (const number of [...numbers, ...bars.map(({ x, width }) => x + width)]) {
			expect(number).toBeGreaterThanOrEqual(0);
			expect(number).toBeLessThanOrEqual(100 + 1e-6);
		}
	});

	test('puts those who wait on top of those who got nothing', () => {
		const points = [point(5_000, 0, 20, 10)];
		const { waiting, silent } = toChart({ points, people: 40, ms: 5_000 });
		expect(silent).toBe('M100 100L100 75Z');
		expect(waiting).toBe('M100 75L100 25Z');
	});

	test('draws nothing before there is anything to draw', () => {
		expect(toChart({ points: [], people: 50, ms: 0 })).toMatchObject({
			bars: [],
			silent: '',
			waiting: '',
		});
	});
});
