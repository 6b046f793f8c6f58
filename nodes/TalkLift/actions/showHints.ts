import type { IExecuteFunctions } from 'n8n-workflow';

/** As many hints as anybody reads. */
const mostHints = 5;

/** Above the output, where n8n shows what it has to say about a run. */
export function showHints(execute: IExecuteFunctions, hints: Set<string>): void {
	const shown = [...hints].slice(0, mostHints);
	execute.addExecutionHints(
		...shown.map((message) => ({ message, type: 'warning', location: 'outputPane' }) as const),
	);
}
