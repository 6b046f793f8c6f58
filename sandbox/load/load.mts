import type { Bot } from '../bot.mts';
import type { Publisher } from '../publisher.mts';
import { Refusal } from '../refusal.mts';
import type { Sessions } from '../sessions.mts';
import { LoadFigures } from './loadFigures.mts';
import type { LoadProgress } from './loadProgress.mts';
import { talkThrough } from './talkThrough.mts';

const reportMs = 200;

interface LoadWish {
	bot: Bot;
	/** 1 to 500. */
	people: number;
	/** How long somebody waits for the flow before leaving, in seconds: 1 to 120, 15 by default. */
	seconds?: number;
}

/** Many people who talk to a bot at once, to see how a flow bears it. One load at a time. */
export class Load {
	readonly #sessions: Sessions;
	readonly #publisher: Publisher;
	#figures: LoadFigures | undefined;
	#stopping: AbortController | undefined;
	#count = 0;

	constructor(sessions: Sessions, publisher: Publisher) {
		this.#sessions = sessions;
		this.#publisher = publisher;
	}

	/** The latest load, running or ended. */
	progress(): LoadProgress | undefined {
		return this.#figures?.progress();
	}

	/** @throws when a load is running, or the numbers are out of bounds */
	start({ bot, people, seconds = 15 }: LoadWish): LoadProgress {
		if (this.#stopping) throw new Refusal('A load is running already: stop it first');
		checkWhole('people', people, 500);
		checkWhole('seconds', seconds, 120);
		const figures = new LoadFigures({ number: ++this.#count, bot: bot.id, people });
		const stopping = new AbortController();
		this.#figures = figures;
		this.#stopping = stopping;
		const report = setInterval(() => this.#publish(figures), reportMs);
		const person = () =>
			talkThrough({
				...{ bot, figures, sessions: this.#sessions, publisher: this.#publisher },
				...{ patienceMs: seconds * 1000, signal: stopping.signal },
			});
		void Promise.all(Array.from({ length: people }, person)).finally(() => {
			clearInterval(report);
			figures.end(stopping.signal.aborted ? 'stopped' : 'ended');
			if (this.#stopping === stopping) this.#stopping = undefined;
			this.#publish(figures);
		});
		return figures.progress();
	}

	/** Everybody leaves. */
	stop(): void {
		this.#stopping?.abort();
	}

	#publish(figures: LoadFigures): void {
		this.#publisher.publish({ kind: 'load', progress: figures.progress() });
	}
}

function checkWhole(name: string, value: number, most: number): void {
	if (Number.isInteger(value) && value >= 1 && value <= most) return;
	throw new Refusal(`${name} is a whole number from 1 to ${most}`);
}
