/** NUL and halves of emoji: TalkLift's framework, Django REST Framework, rejects a text that holds one. */
const unsendable = /\0|\p{Cs}/gu;

/** A text as TalkLift takes it. What is left out nobody has typed on purpose, and nobody can see. */
export function dropUnsendable(text: string): string {
	return text.replace(unsendable, '');
}
