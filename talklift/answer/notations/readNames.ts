import { readText } from '../../json.ts';

/** More names than anybody lists. */
const mostNames = 1_000;

/** A list of names, or text with commas, semicolons or lines, without what is blank. */
export function readNames(names: unknown): string[] {
	const list = Array.isArray(names) ? names : (readText(names) ?? '').split(/[,;\r\n]/);
	return list
		.slice(0, mostNames)
		.map((name: unknown) => readText(name)?.trim() ?? '')
		.filter((name) => name !== '');
}
