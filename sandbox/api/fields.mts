// Field checks with the wording of Django REST Framework's serializers (3.14).

/** Messages of one field; nested fields give objects, lists of them an entry for each item. */
export type FieldErrors = string[] | object;

export type Checked<Value> = { value: Value } | { errors: FieldErrors };

export interface Field<Value> {
	required: boolean;
	check(given: unknown): Checked<Value>;
}

type Values<Fields> = {
	[Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never;
};

/** Checks an object field by field and collects what is wrong with each of them. */
export function checkFields<Fields extends Record<string, Field<unknown>>>(
	fields: Fields,
	given: unknown,
): { value: Values<Fields> } | { errors: object } {
	if (!isObject(given)) {
		const words = `Invalid data. Expected a dictionary, but got ${pythonType(given)}.`;
		return { errors: { non_field_errors: [words] } };
	}
	const values: Record<string, unknown> = {};
	const errors: Record<string, FieldErrors> = {};
	for (const [name, field] of Object.entries(fields)) {
		if (!Object.hasOwn(given, name)) {
			if (field.required) errors[name] = ['This field is required.'];
			continue;
		}
		const checked = given[name] === null ? notNull : field.check(given[name]);
		if ('errors' in checked) errors[name] = checked.errors;
		else values[name] = checked.value;
	}
	if (Object.keys(errors).length > 0) return { errors };
	return { value: values as Values<Fields> };
}

const notNull = { errors: ['This field may not be null.'] };

export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
	return { ...field, required: false };
}

/** Text, or a number that becomes text. Trimmed, unless told otherwise. */
export function text({ trim = true } = {}): Field<string> {
	return {
		required: true,
		check(given) {
			if (typeof given !== 'string' && typeof given !== 'number') {
				return { errors: ['Not a valid string.'] };
			}
			const value = trim ? String(given).trim() : String(given);
			if (value === '') return { errors: ['This field may not be blank.'] };
			if (value.includes('\0')) return { errors: ['Null characters are not allowed.'] };
			const half = halfCharacter(value);
			if (half) return { errors: [`Surrogate characters are not allowed: ${half}.`] };
			return { value };
		},
	};
}

export function integer(): Field<number> {
	return {
		required: true,
		check(given) {
			const words = typeof given === 'number' ? String(given) : given;
			const valid = typeof words === 'string' && /^\s*[+-]?\d{1,18}(\.0*)?\s*$/.test(words);
			return valid ? { value: Number(words) } : { errors: ['A valid integer is required.'] };
		},
	};
}

const yes: readonly unknown[] = [true, 1, 't', 'T', 'y', 'Y', 'yes', 'true', 'True', 'on', '1'];
const no: readonly unknown[] = [false, 0, 'f', 'F', 'n', 'N', 'no', 'false', 'False', 'off', '0'];

export function boolean(): Field<boolean> {
	return {
		required: true,
		check(given) {
			if (yes.includes(given)) return { value: true };
			return no.includes(given) ? { value: false } : { errors: ['Must be a valid boolean.'] };
		},
	};
}

export function choice<Choice extends string>(choices: readonly Choice[]): Field<Choice> {
	return {
		required: true,
		check(given) {
			const value = choices.find((one) => one === given);
			return value === undefined
				? { errors: [`"${asPython(given)}" is not a valid choice.`] }
				: { value };
		},
	};
}

export function webAddress(): Field<string> {
	const plain = text();
	return {
		required: true,
		check(given) {
			const checked = plain.check(given);
			if ('errors' in checked) return checked;
			const valid =
				/^(https?|ftps?):\/\/[^\s/?#]+\S*$/i.test(checked.value) && URL.canParse(checked.value);
			return valid ? checked : { errors: ['Enter a valid URL.'] };
		},
	};
}

/** A list of objects: the errors hold an entry for each item, empty for those that are right. */
export function listOf<Value>(check: (given: unknown) => Checked<Value>): Field<Value[]> {
	return {
		required: true,
		check(given) {
			if (!Array.isArray(given)) {
				const words = `Expected a list of items but got type "${pythonType(given)}".`;
				return { errors: { non_field_errors: [words] } };
			}
			const checked = given.map(check);
			if (checked.some((one) => 'errors' in one)) {
				return { errors: checked.map((one) => ('errors' in one ? one.errors : {})) };
			}
			return { value: checked.flatMap((one) => ('value' in one ? [one.value] : [])) };
		},
	};
}

function isObject(given: unknown): given is Record<string, unknown> {
	return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function halfCharacter(value: string): string | undefined {
	const found = Array.from(value, (character) => character.codePointAt(0) ?? 0).find(
		(code) => code >= 0xd800 && code <= 0xdfff,
	);
	return found === undefined ? undefined : `U+${found.toString(16).toUpperCase()}`;
}

function pythonType(given: unknown): string {
	if (given === null) return 'NoneType';
	if (Array.isArray(given)) return 'list';
	if (typeof given === 'string') return 'str';
	if (typeof given === 'boolean') return 'bool';
	if (typeof given === 'number') return Number.isInteger(given) ? 'int' : 'float';
	return 'dict';
}

function asPython(given: unknown): string {
	if (given === true) return 'True';
	if (given === false) return 'False';
	return typeof given === 'object' ? JSON.stringify(given) : String(given);
}
