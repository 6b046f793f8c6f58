import { readApiWords } from './apiWords.ts';
import { errorHints } from './errorHints.ts';
import type { Failed } from './outcome.ts';

/** A failure in words: the headline, and below it why, what to do and what TalkLift itself said. */
export interface FailureWords {
	message: string;
	description: string;
}

/** Everything in `secrets` is cut out of what the server said: a server can repeat what it was sent. */
export function describeFailure(failed: Failed, secrets: string[] = []): FailureWords {
	const { happened, why, todo } = errorHints[failed.reason];
	const words = withoutSecrets(readApiWords(failed.body), secrets);
	const detail = withoutSecrets(failed.detail ?? '', secrets);
	// Text is a page from whatever answered: a proxy, or no TalkLift at all.
	const speaker = typeof failed.body === 'string' ? 'The answer reads' : 'TalkLift says';
	const said = words === '' ? '' : `${speaker}: ${words}`;
	const code = failed.code === undefined ? '' : `(${failed.code})`;
	return {
		message: happened,
		description: [why, detail, todo, said, code].filter((part) => part !== '').join(' '),
	};
}

function withoutSecrets(text: string, secrets: string[]): string {
	return secrets
		.filter((secret) => secret.length > 3)
		.reduce((cleaned, secret) => cleaned.replaceAll(secret, '…'), text);
}
