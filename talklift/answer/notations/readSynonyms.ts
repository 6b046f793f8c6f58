import { isObject, readText } from '../../json.ts';
import { readNames } from './readNames.ts';

/** `Motor = car, gari`, a line (or semicolon) a choice; or an object from choice to words. */
export function readSynonyms(synonyms: unknown): Array<{ word: string; label: string }> {
	const table = isObject(synonyms)
		? Object.entries(synonyms)
		: (readText(synonyms) ?? '')
				.split(/[\r\n;]+/)
				.map(
					(line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const,
				)
				.filter(([label]) => label.trim() !== '');
	return table.flatMap(([label, words]) =>
		readNames(words).map((word) => ({ word, label: label.trim().normalize('NFC') })),
	);
}
