import type { INodeProperties } from 'n8n-workflow';

type Frozen<Value> = Value extends (...args: never[]) => unknown
	? Value
	: Value extends object
		? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
		: Value;

/** A field of the panel, written down with `as const` so that its name and type are known to TypeScript. */
export type Field = Frozen<INodeProperties>;

interface Group {
	readonly name: string;
	readonly values: readonly Field[];
}

/** What a field gives; `createParameterReader` sees to it that this is true. */
type ValueOf<One extends Field> = One extends {
	type: 'options';
	options: readonly { value: infer Value }[];
}
	? Value
	: One extends { type: 'multiOptions'; options: readonly { value: infer Value }[] }
		? Value[]
		: One extends { type: 'collection'; options: infer Inner extends readonly Field[] }
			? Partial<ParametersOf<Inner>>
			: One extends { type: 'fixedCollection'; options: infer Groups extends readonly Group[] }
				? { [Name in Groups[number]['name']]?: Array<Record<string, unknown>> }
				: One extends { type: 'string' }
					? string
					: One extends { type: 'number' }
						? number
						: One extends { type: 'boolean' }
							? boolean
							: unknown;

/** The values that fields give, by name. What a collection's fields give is missing until it is added. */
export type ParametersOf<Fields extends readonly Field[]> = {
	[One in Fields[number] as One['name']]: ValueOf<One>;
};
