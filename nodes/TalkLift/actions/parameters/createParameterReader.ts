import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject, readFlag, readText } from '../../../../talklift/json.ts';
import { findAtPath, readJsonPath } from './jsonPath.ts';
import type { Field, ParametersOf } from './parametersOf.ts';

/**
 * Reads the parameters of an item: each when it is first looked at, with the default that its field
 * has. An expression may give anything, so texts, numbers, switches and menus are made what their field
 * says, or else the default; lists and JSON come as given.
 *
 * n8n is asked for a parameter once, unless it holds an expression: each evaluation costs about as much
 * as half a request. The expression that people use most, a field of the item (`{{ $json.text }}`), is
 * read from the item instead.
 *
 * @param run.isTool what a tool gets is not what its expressions mean: they see the item that the agent
 *   works on
 *
 * Looking at a parameter throws what n8n throws when its expression can't be evaluated.
 */
export function createParameterReader<const Fields extends readonly Field[]>(
	{ execute, isTool }: { execute: IExecuteFunctions; isTool: boolean },
	fields: Fields,
): (itemIndex: number) => ParametersOf<Fields> {
	const items = execute.getInputData();
	const node = execute.getNode();
	const given = node.parameters;
	const parameters = {};
	for (const field of fields) {
		const { name } = field;
		const stored = given[name];
		const isPerItem = hasExpression(stored);
		const path =
			!isTool && isPerItem && typeof stored === 'string' ? readJsonPath(stored) : undefined;
		const isList = field.type === 'fixedCollection' && isObject(stored) && isPerItem;
		const evaluate = (itemIndex: number) =>
			isList
				? toLists(execute, name, stored, itemIndex)
				: toValue(field, execute.getNodeParameter(name, itemIndex, field.default as object));
		let known: { value: unknown } | undefined;
		// A field can be written down twice, to be shown in one case or the other.
		Object.defineProperty(parameters, name, {
			configurable: true,
			get(this: { itemIndex: number }) {
				const { itemIndex } = this;
				const found = path && findAtPath(items[itemIndex]?.json, path);
				if (found !== undefined) return toValue(field, found);
				return isPerItem ? evaluate(itemIndex) : (known ??= { value: evaluate(0) }).value;
			},
		});
	}
	return (itemIndex) => Object.create(parameters, { itemIndex: { value: itemIndex } });
}

/** n8n marks an expression by an equals sign at its start, at any depth of a collection. */
function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}

/**
 * The lists of a fixed collection. Each value of an entry is evaluated when it is looked at: an entry that
 * doesn't matter for an item may hold an expression that can't be evaluated for it.
 */
function toLists(
	execute: IExecuteFunctions,
	name: string,
	stored: object,
	itemIndex: number,
): Record<string, object[]> {
	const lists = Object.entries(stored).map(([group, entries]) => {
		const list = [entries].flat().map((entry: object, position) => {
			const path = Array.isArray(entries) ? `${name}.${group}[${position}]` : `${name}.${group}`;
			const values = Object.entries(entry).map(([key, value]) => [
				key,
				{
					get: () =>
						hasExpression(value) ? execute.getNodeParameter(`${path}.${key}`, itemIndex) : value,
					enumerable: true,
				},
			]);
			return Object.defineProperties({}, Object.fromEntries(values));
		});
		return [group, list];
	});
	return Object.fromEntries(lists);
}

function toValue(field: Field, value: unknown): unknown {
	switch (field.type) {
		case 'string':
			return field.typeOptions?.multipleValues ? value : (readText(value) ?? '');
		case 'boolean':
			return readFlag(value);
		case 'number':
			return toNumber(value) ?? field.default;
		case 'options':
			return findOption(field, value) ?? field.default;
		case 'multiOptions':
			return [value].flat().flatMap((one) => findOption(field, one) ?? []);
		case 'collection':
			return toCollection(field, value);
		case 'fixedCollection':
			return isObject(value) ? value : {};
		default:
			return value;
	}
}

function toNumber(value: unknown): number | undefined {
	const text = readText(value)?.trim();
	const number = text ? Number(text) : Number.NaN;
	return Number.isFinite(number) ? number : undefined;
}

/** Menus are searched without regard to case, for expressions that give what somebody typed. */
function findOption({ options = [] }: Field, value: unknown): unknown {
	const name = readText(value)?.trim().toLowerCase();
	const found = options.find(
		(option) => 'value' in option && String(option.value).toLowerCase() === name,
	);
	return found && 'value' in found ? found.value : undefined;
}

/** Only what was added to it. A number or a menu that gives nothing usable counts as not added. */
function toCollection({ options = [] }: Field, value: unknown): unknown {
	if (!isObject(value)) return {};
	const added = options.flatMap((field) => {
		if (!('type' in field) || !Object.hasOwn(value, field.name)) return [];
		const isUnusable =
			(field.type === 'number' && toNumber(value[field.name]) === undefined) ||
			(field.type === 'options' && findOption(field, value[field.name]) === undefined);
		return isUnusable ? [] : [[field.name, toValue(field, value[field.name])]];
	});
	return Object.fromEntries(added);
}
