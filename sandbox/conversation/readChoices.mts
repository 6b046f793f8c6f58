/**
 * The choices of a slot. How TalkLift writes them is not documented (the sample's are empty): a JSON
 * array, lines and commas are understood.
 */
export function readChoices(options: unknown): string[] {
	if (Array.isArray(options)) return options.map(String);
	if (typeof options !== 'string' || options.trim() === '') return [];
	if (options.trim().startsWith('[')) {
		try {
			const parsed: unknown = JSON.parse(options);
			if (Array.isArray(parsed)) return parsed.map(String);
		} catch {
			// Not JSON after all: read like the other two.
		}
	}
	return options
		.split(options.includes('\n') ? '\n' : ',')
		.map((choice) => choice.trim())
		.filter((choice) => choice !== '');
}
