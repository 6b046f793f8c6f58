import { isObject, readText } from '../../json.ts';
import { readNames } from './readNames.ts';

/** `Motor = car, gari`, a line (or semicolon) a choice; or an object from choice to words. */
export function readSynonyms(synonyms: unknown): Array<{ word: string; label: string }> {
	const table = isObject(synonyms)
		? Object.entries(synonyms)
		: (readText(synonyms) ?? '')
				.split(/[\r\n;]/)
				.map(readLine)
				.filter(([label]) => label.trim() !== '');
	return table.flatMap(([label, words]) =>
		readNames(words).map((word) => ({ word, label: label.trim().normalize('NFC') })),
	);
}

/** A line without the sign is all label: so whoever forgot it is told which line that is. */
function readLine(line: string): [label: string, words: string] {
	const [label = line, ...words] = line.split('=');
	return [label, words.length === 0 ? line : words.join('=')];
}
