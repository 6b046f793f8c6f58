import type { LoadProgress } from './loadProgress.mts';

const mostPoints = 120;
const leastGapMs = 100;

/** What a load has come to so far. */
export class LoadFigures {
	answers = 0;
	waiting = 0;
	silent = 0;
	finished = 0;
	readonly #what: Pick<LoadProgress, 'number' | 'bot' | 'people'>;
	readonly #startedAt = new Date();
	readonly #from = performance.now();
	readonly #tookMs: number[] = [];
	#points: LoadProgress['points'][number][] = [];
	#gapMs = leastGapMs;
	#ended: { state: 'ended' | 'stopped'; ms: number } | undefined;

	constructor(what: Pick<LoadProgress, 'number' | 'bot' | 'people'>) {
		this.#what = what;
	}

	/** The flow has dealt with an answer. */
	countAnswer(ms: number): void {
		this.answers += 1;
		this.#tookMs.push(ms);
	}

	end(state: 'ended' | 'stopped'): void {
		this.#ended = { state, ms: this.#ms() };
		this.#note(true);
	}

	progress(): LoadProgress {
		if (!this.#ended) this.#note();
		const sorted = this.#tookMs.toSorted((one, other) => one - other);
		const { answers, waiting, silent, finished } = this;
		return {
			...this.#what,
			state: this.#ended?.state ?? 'running',
			startedAt: this.#startedAt.toISOString(),
			ms: this.#ended?.ms ?? this.#ms(),
			...{ answers, waiting, silent, finished },
			...(sorted.length === 0
				? {}
				: { medianMs: sorted[sorted.length >> 1], slowestMs: sorted.at(-1) }),
			points: this.#points.slice(),
		};
	}

	#ms(): number {
		return Math.round(performance.now() - this.#from);
	}

	/** Adds a point when it is time for one; every other is dropped when there are too many. */
	#note(isLast = false): void {
		const ms = this.#ms();
		const before = this.#points.at(-1);
		if (!isLast && before && ms - before.ms < this.#gapMs) return;
		const { answers, waiting, silent } = this;
		this.#points.push({ ms, answers, waiting, silent });
		if (this.#points.length <= mostPoints) return;
		this.#gapMs *= 2;
		const last = this.#points.length - 1;
		this.#points = this.#points.filter((_, index) => index % 2 === 0 || index === last);
	}
}
