import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Reads a parameter for an item.
 * @throws what n8n throws when the parameter's expression can't be evaluated
 */
export type ParameterReader = <T>(name: string, itemIndex: number, fallback: T) => T;

/**
 * A reader that asks n8n for a parameter once, unless it holds an expression: each question costs about
 * as much as half a request.
 */
export function startParameterReader(execute: IExecuteFunctions): ParameterReader {
	const given = execute.getNode().parameters;
	const known = new Map<string, unknown>();
	return <T>(name: string, itemIndex: number, fallback: T): T => {
		if (hasExpression(given[name])) return execute.getNodeParameter(name, itemIndex, fallback) as T;
		if (!known.has(name)) known.set(name, execute.getNodeParameter(name, 0, fallback));
		return known.get(name) as T;
	};
}

/** n8n marks an expression by an equals sign at its start, at any depth of a collection. */
function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
