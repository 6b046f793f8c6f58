import type { Try } from './tries.mts';

/** How many tests of a kind passed, of how many. */
export interface Score {
	passed: number;
	of: number;
}

/** The kinds of tests, with their files. */
export const kinds = {
	loads: 'test/matrix/loads.test.mts',
	stories: 'test/e2e/scenarios.test.mts',
	credentials: 'test/e2e/credentials.test.mts',
	proxy: 'test/matrix/proxy.test.mts',
} as const;

export type Kind = keyof typeof kinds;

/** What came of a try. */
export interface Result extends Try {
	/** The Node.js that n8n ran on. */
	node: string;
	/** e.g. `2026-11-30` */
	date: string;
	/** Of the package. */
	package: string;
	/** Missing where n8n could not be installed. */
	scores?: Record<Kind, Score>;
	/** The tests that this n8n is too old for, each with what it lacks. */
	lacking?: string[];
	/** The other tests that did not pass, by their titles; why n8n could not be installed. */
	unmet: string[];
}
