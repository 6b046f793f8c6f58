/**
 * The address all paths are put behind, without a slash at its end, or undefined when the text is
 * not an http(s) address. A path is kept (TalkLift behind a reverse proxy); a user name, a question
 * mark or a hash sign is refused rather than dropped.
 */
export function readBaseUrl(text: string): string | undefined {
	const trimmed = text.trim();
	if (!/^https?:\/\/[^/\s]/i.test(trimmed) || /[\s?#\\]/.test(trimmed)) return undefined;
	if (!URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	if (url.username !== '' || url.password !== '') return undefined;
	return url.href.replace(/\/+$/, '');
}
