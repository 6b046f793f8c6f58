import type { IExecuteFunctions } from 'n8n-workflow';

import { findAtPath, readJsonPath } from './jsonPath.ts';

/**
 * Reads a parameter for an item.
 * @throws what n8n throws when the parameter's expression can't be evaluated
 */
export type ParameterReader = <T>(name: string, itemIndex: number, fallback: T) => T;

/**
 * A reader that asks n8n for a parameter once, unless it holds an expression: each evaluation costs
 * about as much as half a request. The expression that people use most, a field of the item
 * (`{{ $json.text }}`), is read from the item instead.
 */
export function startParameterReader(execute: IExecuteFunctions): ParameterReader {
	const given = execute.getNode().parameters;
	const items = execute.getInputData();
	const known = new Map<string, unknown>();
	const paths = new Map(
		Object.entries(given).map(([name, value]) => [
			name,
			typeof value === 'string' ? readJsonPath(value) : undefined,
		]),
	);
	return <T>(name: string, itemIndex: number, fallback: T): T => {
		const path = paths.get(name);
		const field = path && findAtPath(items[itemIndex]?.json, path);
		if (field !== undefined) return field as T;
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
