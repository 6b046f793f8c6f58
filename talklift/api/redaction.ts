import { decodeSpellings } from './decodeSpellings.ts';
import type { Spelled } from './decodeSpellings.ts';

/** What stands in place of a secret. */
const mark = '…';
/** Of a long secret every piece of this length is cut out, too: whoever quotes may have shortened it. */
const pieceLength = 8;
/** A secret has to be this long before pieces of it are looked for. */
const longSecret = 2 * pieceLength;
/** Shorter secrets are cut out only where they stand alone: "a1" is in many words. */
const shortSecret = 4;
/** How many times a text may have been escaped, one way in another. */
const mostEscapes = 3;
/** A secret that is not found in pieces is shorter than this, however it is escaped. */
const longestSpelling = 1_000;
/** Every escape begins with one of these. */
const escapeSigns = new Set(['\\', '&', '%']);

/** Gives a text, or only its first `most` characters, without secrets. */
export type Redact = (text: string, most?: number) => string;

/**
 * Cuts secrets out of a text, in whatever spelling they stand there: as they are, in other letter case,
 * with other white space, escaped for JSON, HTML or a URL (also twice), in base64 or hexadecimal, and
 * long ones in part. Of a text that can be megabytes long the beginning can be had without a look at the
 * rest; a secret that stands across its end is found, too.
 */
export function createRedaction(secrets: readonly string[]): Redact {
	const wanted = groupByLength([...new Set(secrets)].filter(isWritten).flatMap(spellingsOf));
	if (wanted.length === 0) return (text, most) => text.slice(0, most);

	return (whole, most = whole.length) => {
		const text = whole.slice(0, most + longestSpelling);
		const isSecret = new Uint8Array(text.length);
		let spelled: Spelled | undefined = toSpelled(text);
		for (let escapes = 0; spelled !== undefined && escapes <= mostEscapes; escapes += 1) {
			const folded = fold(spelled);
			const joined = folded.units.join('');
			for (const { length, pieces, mustStandAlone } of wanted) {
				for (let at = 0; at + length <= joined.length; at += 1) {
					if (!pieces.has(joined.slice(at, at + length))) continue;
					if (mustStandAlone && !standsAlone(joined, at, at + length)) continue;
					isSecret.fill(1, folded.starts[at], folded.ends[at + length - 1]);
				}
			}
			spelled = undo(spelled);
		}
		return cut(text.slice(0, most), isSecret);
	};
}

/** A body with all its texts and names redacted. It has no more levels than an item can have. */
export function redactBody(body: unknown, redact: (text: string) => string): unknown {
	if (typeof body === 'string') return redact(body);
	if (Array.isArray(body)) return body.map((entry) => redactBody(entry, redact));
	if (typeof body !== 'object' || body === null) return body;
	return Object.fromEntries(
		Object.entries(body).map(([name, entry]) => [redact(name), redactBody(entry, redact)]),
	);
}

interface Wanted {
	/** The length of each piece. */
	length: number;
	pieces: Set<string>;
	mustStandAlone: boolean;
}

/** What to look for, so that a text is gone through once for each length, not for each spelling. */
function groupByLength(spellings: string[]): Wanted[] {
	const groups = new Map<number, Wanted>();
	for (const spelling of spellings) {
		const text = fold(toSpelled(spelling)).units.join('');
		const length = text.length < longSecret ? text.length : pieceLength;
		const group = groups.get(length) ?? {
			length,
			pieces: new Set(),
			mustStandAlone: length < shortSecret,
		};
		groups.set(length, group);
		for (let at = 0; at + length <= text.length; at += 1)
			group.pieces.add(text.slice(at, at + length));
	}
	return [...groups.values()];
}

const isWritten = (secret: string) => secret.trim() !== '';

/** A secret and what it becomes in base64, wherever in the encoded bytes it begins, and in hexadecimal. */
function spellingsOf(secret: string): string[] {
	const text = secret.trim();
	if (text.length < shortSecret) return [text];
	const bytes = Buffer.from(secret);
	const inBase64 = [0, 1, 2].flatMap((offset) => {
		const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
		// The characters at both ends hold bits of the neighbours as well.
		const own = encoded.replaceAll('=', '').slice(offset === 0 ? 0 : offset + 1, -1);
		return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
	});
	const others = [...inBase64, bytes.toString('hex')].filter((other) => other.length > shortSecret);
	return [...undone(text), text.replaceAll(' ', '+'), ...others];
}

/** A text, and what is left of it when what looks like escapes in it is undone with those around it. */
function undone(text: string): string[] {
	const texts = [text];
	let spelled = undo(toSpelled(text));
	for (; spelled !== undefined && texts.length <= mostEscapes; spelled = undo(spelled))
		texts.push(spelled.units.join(''));
	return texts;
}

/** One layer of escapes undone, for which most texts need not be looked through. */
function undo(spelled: Spelled): Spelled | undefined {
	return spelled.units.some((unit) => escapeSigns.has(unit)) ? decodeSpellings(spelled) : undefined;
}

/** In small letters, and with one space for any white space. */
function fold({ units, starts, ends }: Spelled): Spelled {
	const folded: Spelled = { units: [], starts: [], ends: [] };
	units.forEach((unit, at) => {
		const isSpace = /\s/.test(unit);
		const last = folded.units.length - 1;
		if (isSpace && folded.units[last] === ' ') {
			folded.ends[last] = ends[at] ?? 0;
			return;
		}
		const small = unit.toLowerCase();
		folded.units.push(isSpace ? ' ' : small.length === 1 ? small : unit);
		folded.starts.push(starts[at] ?? 0);
		folded.ends.push(ends[at] ?? 0);
	});
	return folded;
}

function standsAlone(text: string, start: number, end: number): boolean {
	const isPartOfWord = (unit: string | undefined) => /[\p{L}\p{N}]/u.test(unit ?? '');
	return !isPartOfWord(text[start - 1]) && !isPartOfWord(text[end]);
}

function cut(text: string, isSecret: Uint8Array): string {
	let kept = '';
	for (let at = 0; at < text.length; at += 1) {
		if (isSecret[at] === 0) kept += text[at];
		else if (isSecret[at - 1] !== 1) kept += mark;
	}
	return kept;
}

function toSpelled(text: string): Spelled {
	const units = text.split('');
	return { units, starts: units.map((_, at) => at), ends: units.map((_, at) => at + 1) };
}
