/**
 * The keys that an expression goes down from `$json`, when it does nothing else: `={{ $json.a["b"][0] }}`
 * gives `['a', 'b', '0']`. Undefined for every other expression.
 */
export function readJsonPath(expression: string): string[] | undefined {
	const [, steps] = wholePath.exec(expression) ?? [];
	if (steps === undefined) return undefined;
	return Array.from(
		steps.matchAll(step),
		([, name, quoted, index]) => name ?? quoted ?? index ?? '',
	);
}

/**
 * What stands at the path, when that is a text, a number or a boolean of the item itself. Undefined for
 * all else, where n8n's own words or conversions may be due.
 */
export function findAtPath(json: unknown, path: string[]): string | number | boolean | undefined {
	let found = json;
	for (const key of path) {
		if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
		found = (found as Record<string, unknown>)[key];
	}
	return ['string', 'number', 'boolean'].includes(typeof found)
		? (found as string | number | boolean)
		: undefined;
}

const oneStep = String.raw`\.([A-Za-z_$][\w$]*)|\[["']([^"'\\\]]*)["']\]|\[(\d+)\]`;
const step = new RegExp(oneStep, 'g');
const wholePath = new RegExp(String.raw`^=\{\{\s*\$json((?:${oneStep})+)\s*\}\}$`);
