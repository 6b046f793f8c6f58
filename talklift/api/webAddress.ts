/** Beyond ASCII, letters and signs of all scripts that fit into one UTF-16 unit, as Django has it. */
const letter = 'a-z0-9\\u00a1-\\uffff';
const host = [
	'(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}',
	'\\[[0-9a-f:.]+\\]',
	`[${letter}](?:[${letter}-]{0,61}[${letter}])?(?:\\.(?!-)[${letter}-]{1,63}(?<!-))*` +
		'\\.(?!-)(?:[a-z\\u00a1-\\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\\.?',
	'localhost',
].join('|');
const address = new RegExp(
	`^https?://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?(${host})(?::\\d{1,5})?(?:[/?#]\\S*)?$`,
	'iu',
);
const mostCharacters = 2_048;
const mostHostCharacters = 253;

/**
 * Whether a text is a web address (http or https) by the rule of Django's `URLValidator`, which TalkLift's
 * framework checks with: a host with a dot in it, an IP address or `localhost`, and no white space.
 */
export function isWebAddress(text: string): boolean {
	const found = text.length <= mostCharacters ? address.exec(text)?.[1] : undefined;
	return found !== undefined && found.length <= mostHostCharacters && URL.canParse(text);
}
