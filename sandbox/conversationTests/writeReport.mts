import type { Colors } from 'picocolors/types';

import type { ChatMessage } from '../conversation/chatMessage.mts';
import type { ScriptFailure } from './runScript.mts';
import type { TestResult } from './runTests.mts';

/** One test's line, and where it failed the conversation so far. */
export function writeResult({ test, failures, ms }: TestResult, pc: Colors): string {
	const took = pc.dim(`(${writeSeconds(ms)})`);
	if (failures.length === 0) return `  ${pc.green('✓')} ${test.name} ${took}`;
	const details = failures.map((failure) => indent(writeFailure(failure, pc), '      '));
	return [`  ${pc.red('✗')} ${pc.bold(test.name)} ${took}`, ...details].join('\n');
}

/** What came of all of them. */
export function writeSummary(results: readonly TestResult[], ms: number, pc: Colors): string {
	const failed = results.filter(({ failures }) => failures.length > 0).length;
	const parts = [
		pc.green(`${results.length - failed} passed`),
		...(failed > 0 ? [pc.red(`${failed} failed`)] : []),
	];
	return `${parts.join(', ')} ${pc.dim(`(${writeSeconds(ms)})`)}`;
}

/** What failed, and the conversation until then. */
export function writeFailure(
	{ person, step, wanted, reason, conversation }: ScriptFailure,
	pc: Colors,
): string {
	const who = person === undefined ? '' : `${person}, `;
	const messages = conversation.messages.map((message) => writeMessage(message, pc));
	const { current } = conversation;
	const now = current
		? `The bot is at "${current.label}" (${states[current.state]}).`
		: 'The module is completed.';
	return [
		`${pc.red(`${who}step ${step}`)}  ${wanted}`,
		reason,
		'',
		pc.dim('The conversation so far:'),
		...messages.map((line) => indent(line, '  ')),
		pc.dim(now),
		'',
	].join('\n');
}

const states = {
	open: 'not asked yet',
	asked: 'waits for the user',
	review: 'waits for the flow',
	done: 'done',
	skipped: 'skipped',
};

function writeMessage({ from, text, buttons }: ChatMessage, pc: Colors): string {
	const color = { bot: pc.dim, user: pc.cyan, flow: pc.yellow }[from];
	const titles = buttons.map(({ title }) => ` [${title}]`).join('');
	return `${color(from.padEnd(4))}  ${indent(text, '      ').trimStart()}${pc.dim(titles)}`;
}

function writeSeconds(ms: number): string {
	return `${(ms / 1000).toFixed(1)} s`;
}

function indent(text: string, by: string): string {
	return text
		.split('\n')
		.map((line) => (line === '' ? '' : `${by}${line}`))
		.join('\n');
}
