import { Refusal } from '../refusal.mts';

/**
 * @param what what the address is, to begin the sentence with
 * @throws when it isn't an http(s) address
 */
export function checkAddress(url: string, what: string): void {
	const protocol = URL.canParse(url) ? new URL(url).protocol : '';
	if (protocol !== 'http:' && protocol !== 'https:') {
		throw new Refusal(`${what} begins with http:// or https://, this one is "${url}"`);
	}
}
