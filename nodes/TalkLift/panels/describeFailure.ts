import { readApiWords } from '../../../talklift/api/apiWords.ts';
import type { Failed } from '../../../talklift/api/outcome.ts';
import { createRedaction } from '../../../talklift/api/redaction.ts';
import type { Redact } from '../../../talklift/api/redaction.ts';
import { apiFields } from './apiFields.ts';
import { failureSentences } from './failureSentences.ts';

const mostOfDetail = 300;

/**
 * A failure in words: the headline, and below it why, what to do and what TalkLift itself said.
 *
 * @param secrets what is cut out wherever it appears: a server can repeat what it was sent
 */
export function describeFailure(
	failed: Failed,
	secrets: readonly string[] = [],
): { message: string; description: string } {
	const redact = createRedaction(secrets);
	const { happened, why, todo } = failureSentences[failed.reason];
	const words = readApiWords(failed.body, redact);
	// Text is a page from whatever responded: a proxy, or no TalkLift at all.
	const speaker = typeof failed.body === 'string' ? 'The response reads' : 'TalkLift says';
	const said = words === '' ? '' : `${speaker}: ${toSentence(words)}`;
	const code = failed.code === undefined ? '' : `(${failed.code})`;
	const parts = [why, ...detailsOf(failed, redact), todo, said, code];
	return { message: happened, description: parts.filter((part) => part !== '').join(' ') };
}

function detailsOf({ emptyField, location, detail = '' }: Failed, redact: Redact): string[] {
	return [
		emptyField === undefined ? '' : `'${apiFields[emptyField].displayName}' is empty.`,
		location === undefined ? '' : `It leads to ${quoteAddress(location, redact)}.`,
		toSentence(redact(detail).slice(0, mostOfDetail)),
	];
}

/** What others say, with an end: more sentences follow. */
function toSentence(words: string): string {
	return words === '' || /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** Without what follows the path: nobody needs it to find the address, and it can be anything. */
function quoteAddress(address: string, redact: Redact): string {
	return redact(address.replace(/[?#].*$/s, ''), 2_000).slice(0, mostOfDetail);
}
