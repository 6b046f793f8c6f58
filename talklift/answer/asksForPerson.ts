import { readChoices } from './choices.ts';
import { cleanAnswer } from './cleanAnswer.ts';

/** What people say around such a word without meaning anything else by it. */
const polite = new Set(
	[
		'a an the to with for me my i we us im id is it want need wanna would like could can you get let may',
		'please pls plz kindly hi hello hey ok now just talk talking speak speaking chat connect transfer call',
		'contact real live being some someone somebody nataka naomba tafadhali kuongea kuzungumza na',
	]
		.join(' ')
		.split(' '),
);

/**
 * Whether an answer is nothing but the wish for a person: one of the words by itself, or among polite
 * words only ("I'd like to talk to a human, please"). Within an answer that says more (`Travel agent`,
 * `Human Resources`), and as one of the slot's own choices, it is an answer like any other.
 *
 * @param words what asks for a person: a list, lines or commas
 * @param choices the slot's own, as received
 */
export function asksForPerson(answer: string, words: unknown, choices?: unknown): boolean {
	const said = toWords(answer);
	if (said.length === 0 || said.length > 12) return false;
	const text = said.join(' ');
	if (readChoices(choices).some((choice) => toWords(choice).join(' ') === text)) return false;
	return readChoices(words).some((wish) => {
		const wished = toWords(wish).join(' ');
		const rest = ` ${text} `.split(` ${wished} `);
		return (
			rest.length === 2 &&
			rest
				.join(' ')
				.split(' ')
				.every((word) => word === '' || polite.has(word))
		);
	});
}

/** Letters and digits, without accents, case and apostrophes. */
function toWords(text: string): string[] {
	const plain = cleanAnswer(text)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f'’‘`´]/g, '')
		.toLowerCase();
	return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
