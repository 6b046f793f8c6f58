import fastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';

import moduleCompleted from '../fixtures/module-completed.json';
import slotFilled from '../fixtures/slot-filled.json';
import { hostileTexts } from './hostileTexts.mts';
import '../chance.mts';

type Path = Array<string | number>;

/** Every place of a value, the outermost one left out. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const inner = Object.entries(value).flatMap(([key, child]) =>
		pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	return path.length === 0 ? inner : [path, ...inner];
}

const samples = [slotFilled, moduleCompleted].map((body) => ({ body, paths: pathsOf(body) }));
const texts = fastCheck.oneof(
	fastCheck.constantFrom(...hostileTexts),
	fastCheck.string({ unit: 'binary', maxLength: 30 }),
);

/** JSON text of a value that isn't expected there. */
const hostileValues: Arbitrary<string> = fastCheck.oneof(
	texts.map((text) => JSON.stringify(text)),
	fastCheck.json({ maxDepth: 3 }),
	fastCheck.constantFrom(
		...['null', 'true', '0', '-0', '1e400', '-1e400', '9007199254740993', '1e20', '[]', '{}'],
		...['[[]]', '[null]', '{"toString":"","valueOf":""}', '{"toJSON":1}', '{"length":1e9}'],
		'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
		`${'['.repeat(70)}${']'.repeat(70)}`,
		`[${'0,'.repeat(60_000)}0]`,
	),
);

/** A mark that stands for a value until the text is made: not every JSON text can be a JavaScript value. */
const mark = (index: number) => `@@hostile-${index}@@`;

function replaceIn(body: object, path: Path, value: unknown): void {
	const last = path.at(-1)!;
	const holder = path
		.slice(0, -1)
		.reduce<unknown>(
			(inner, key) =>
				typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
			body,
		);
	if (typeof holder === 'object' && holder !== null)
		Object.defineProperty(holder, last, { value, enumerable: true, configurable: true });
}

/** A documented body with one to four of its values replaced. */
const spoiled: Arbitrary<string> = fastCheck.constantFrom(...samples).chain(({ body, paths }) =>
	fastCheck
		.array(fastCheck.tuple(fastCheck.constantFrom(...paths), hostileValues), {
			minLength: 1,
			maxLength: 4,
		})
		.map((changes) => {
			const copy = structuredClone(body);
			for (const [index, [path]] of changes.entries()) replaceIn(copy, path, mark(index));
			return changes.reduce(
				(text, [, value], index) => text.replaceAll(`"${mark(index)}"`, () => value),
				JSON.stringify(copy),
			);
		}),
);

/** A documented body whose names are others, or there twice. */
const renamed: Arbitrary<string> = fastCheck
	.tuple(
		fastCheck.constantFrom(...samples.map(({ body }) => JSON.stringify(body))),
		fastCheck.constantFrom('payload', 'slot', 'slot_state', 'slot_states', 'data', 'value', 'id'),
		fastCheck.oneof(fastCheck.constantFrom('__proto__', 'constructor', 'payload', 'slot'), texts),
		hostileValues,
		fastCheck.boolean(),
	)
	.map(([text, name, other, value, twice]) =>
		text.replace(
			`"${name}":`,
			() => `${JSON.stringify(other)}:${twice ? `${value},"${name}":` : ''}`,
		),
	);

/** A documented body that broke on its way. */
const broken: Arbitrary<string> = fastCheck
	.tuple(
		fastCheck.constantFrom(...samples.map(({ body }) => JSON.stringify(body))),
		fastCheck.nat(2_000),
		fastCheck.nat(30),
		fastCheck.oneof(fastCheck.constantFrom('', '"', '\\', '{', ']', ',', '\0', '1e999'), texts),
	)
	.map(([text, at, length, other]) => text.slice(0, at) + other + text.slice(at + length));

/** Bodies of requests by somebody who means no good, or has a bug. Some are events all the same. */
export const hostileBodies: Arbitrary<string> = fastCheck.oneof(
	{ weight: 6, arbitrary: spoiled },
	{ weight: 2, arbitrary: renamed },
	{ weight: 2, arbitrary: broken },
	{ weight: 1, arbitrary: fastCheck.json() },
	{ weight: 1, arbitrary: fastCheck.string({ unit: 'binary' }) },
	{
		weight: 1,
		arbitrary: fastCheck
			.array(fastCheck.oneof(fastCheck.constant('{}'), hostileValues), { maxLength: 5 })
			.map((entries) => `{"payload":[${entries.join()}]}`),
	},
);
