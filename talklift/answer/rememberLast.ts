/** Longer keys come from few flows and would fill the memory. */
const longestKey = 20_000;
const mostRemembered = 50;

/** A function of a text that remembers what it has made of the last few: rules are the same for answer
 * after answer. What it makes must not be changed by whoever gets it. */
export function rememberLast<Made>(make: (key: string) => Made): (key: string) => Made {
	const made = new Map<string, Made>();
	return (key) => {
		const known = made.get(key);
		if (known !== undefined) return known;
		const fresh = make(key);
		if (key.length > longestKey) return fresh;
		if (made.size >= mostRemembered) made.clear();
		made.set(key, fresh);
		return fresh;
	};
}
