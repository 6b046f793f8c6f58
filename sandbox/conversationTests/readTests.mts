import { readChecked } from '../files/readChecked.mts';
import { Refusal } from '../refusal.mts';
import { testFile } from './testFile.mts';
import type { ExpectedMessage, StepKind, StepOfFile, TestOfFile } from './testFile.mts';

const usualTimeoutSeconds = 10;

interface Expectation {
	user: string;
	press: string;
	message: ExpectedMessage;
	bot: ExpectedMessage;
	accepted: { slot?: string; value?: string };
	rejected: ExpectedMessage;
	asks: string;
	completed: string | true;
	handed_over: ExpectedMessage;
	/** Seconds. */
	silence: number;
	wait: number;
}

/** One thing that is done or expected. */
export type Step = {
	[Kind in StepKind]: { kind: Kind; expected: Expectation[Kind]; timeoutMs: number };
}[StepKind];

/** What one person does and is to see. */
export interface Script {
	/** The person's name; missing when the test has just one. */
	person?: string;
	bot: string;
	steps: readonly Step[];
}

export interface ConversationTest {
	file: string;
	name: string;
	/** Conversations that are held at once. */
	scripts: readonly Script[];
}

/**
 * The tests of a file, YAML or JSON.
 * @param file its name, for complaints
 * @throws Refusal that names line, column and field of what is wrong
 */
export function readTests(text: string, file: string): ConversationTest[] {
	const { bot: usualBot, timeout: usualTimeout, tests } = readChecked(text, file, testFile);
	return tests.map((test) => ({ file, name: test.name, scripts: toScripts(test) }));

	function toScripts(test: TestOfFile): Script[] {
		const timeout = test.timeout ?? usualTimeout ?? usualTimeoutSeconds;
		const people = test.people ?? { '': { bot: undefined, steps: test.steps ?? [] } };
		return Object.entries(people).map(([person, given]) => {
			const bot = given.bot ?? test.bot ?? usualBot;
			if (bot === undefined) {
				throw new Refusal(`${file}: "${test.name}" names no bot, and neither does the file`);
			}
			const steps = given.steps.map((step) => toStep(step, timeout));
			return { ...(person === '' ? {} : { person }), bot, steps };
		});
	}
}

function toStep({ timeout, ...given }: StepOfFile, usualSeconds: number): Step {
	const [found] = Object.entries(given);
	if (!found) throw new Error('the schema asks for one kind');
	const [kind, expected] = found;
	return { kind, expected, timeoutMs: (timeout ?? usualSeconds) * 1000 } as Step;
}
