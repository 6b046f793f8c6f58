/** A text as UTF-16 units, and for each where in the original text it begins and ends. */
export interface Spelled {
	units: string[];
	starts: number[];
	ends: number[];
}

/** Escaped characters of JSON and JavaScript, HTML, and URLs (of which UTF-8 makes several bytes one). */
const escaped =
	/\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|\\([bfnrt"'\\/])|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&(amp|lt|gt|quot|apos|nbsp);|%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}|%[0-9a-f]{2}/gi;

const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
};

/** The text with one layer of escapes undone; undefined when there is none in it. */
export function decodeSpellings({ units, starts, ends }: Spelled): Spelled | undefined {
	const text = units.join('');
	const decoded: Spelled = { units: [], starts: [], ends: [] };
	let done = 0;
	const keep = (until: number) => {
		for (; done < until; done += 1) {
			decoded.units.push(units[done] ?? '');
			decoded.starts.push(starts[done] ?? 0);
			decoded.ends.push(ends[done] ?? 0);
		}
	};
	for (const match of text.matchAll(escaped)) {
		const end = match.index + match[0].length;
		keep(match.index);
		for (const unit of decode(match).split('')) {
			decoded.units.push(unit);
			decoded.starts.push(starts[match.index] ?? 0);
			decoded.ends.push(ends[end - 1] ?? 0);
		}
		done = end;
	}
	if (done === 0) return undefined;
	keep(units.length);
	return decoded;
}

function decode([whole, u, uLong, x, short, hex, decimal, entity]: RegExpMatchArray): string {
	const sixteen = u ?? uLong ?? x ?? hex;
	if (sixteen !== undefined) return character(Number.parseInt(sixteen, 16));
	if (decimal !== undefined) return character(Number(decimal));
	const name = short ?? entity?.toLowerCase();
	if (name !== undefined) return named[name] ?? name;
	const bytes = Buffer.from(whole.replaceAll('%', ''), 'hex');
	const text = bytes.toString('utf8');
	// Not UTF-8: Latin-1, where each byte is a character.
	return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}

function character(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
