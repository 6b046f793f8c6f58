import { languages } from '../languages/languages.ts';
import { toPlainLetters } from '../languages/toWords.ts';

/**
 * The times of day (HH:MM) that a folded text can mean: 14:30, 2.30pm, 2 pm, 1430h, noon, half past two. An
 * hour alone, or one that is counted from six as in Swahili, can mean the morning or the evening: both are
 * given.
 */
export function readTime(text: string): string[] {
	if (text.length > 60) return [];
	const typed = toPlainLetters(text)
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^(?:at|by|around|about|@|time:?|from) /, '')
		.replace(/(?:,| please| sharp| exactly| tu| kamili)+$/, '');
	return readNamed(typed) ?? readDigits(typed) ?? readSpoken(typed) ?? readSwahili(typed) ?? [];
}

function readNamed(typed: string): string[] | undefined {
	if (/^(?:12 )?noon$|^mid-?day$|^saa sita (?:za |ya )?mchana$/.test(typed)) return ['12:00'];
	if (/^(?:12 )?mid-?night$|^saa sita (?:za |ya )?usiku$/.test(typed)) return ['00:00'];
	return undefined;
}

function readDigits(typed: string): string[] | undefined {
	const military = /^([01]\d|2[0-3])([0-5]\d) ?(?:h|hrs|hours|hr)$/.exec(typed);
	if (military) return write(Number(military[1]), Number(military[2]), 'day');
	const [, hour, minute, half] =
		/^(\d{1,2})(?: ?[:.h] ?([0-5]\d))?(?::00)? ?(h|hrs|a\.?m\.?|p\.?m\.?|o'?clock|in the (?:morning|afternoon|evening)|at night)?$/.exec(
			typed,
		) ?? [];
	if (hour === undefined) return undefined;
	// "14h" and "14 hrs" are hours of the day, "9" alone may be anything.
	if (minute === undefined && half === undefined) return write(Number(hour), 0, 'clock', 13);
	return write(Number(hour), Number(minute ?? 0), toHalf(half, minute));
}

type Half = 'am' | 'pm' | 'day' | 'clock';

function toHalf(half: string | undefined, minute: string | undefined): Half {
	if (half === undefined) return minute === undefined ? 'clock' : 'day';
	if (/^a|morning/.test(half) && half !== 'at night') return 'am';
	if (/^p|afternoon|evening/.test(half)) return 'pm';
	return /^h/.test(half) ? 'day' : 'clock';
}

/** @param half `day` for hours up to 24, `clock` for hours that can be in the morning or the evening
 * @param least hours alone below it aren't told apart from other numbers: from it on they are no clock */
function write(hour: number, minute: number, half: Half, least = 25): string[] {
	const toText = (h: number) => `${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
	if (half === 'day') return hour < 24 ? [toText(hour)] : [];
	if (hour < 1 || hour > 12 || hour >= least) return [];
	if (half === 'am') return [toText(hour % 12)];
	if (half === 'pm') return [toText((hour % 12) + 12)];
	return [toText(hour % 12), toText((hour % 12) + 12)];
}

/** "half past two", "quarter to three pm", "ten past five", "two thirty", "two pm" */
function readSpoken(typed: string): string[] | undefined {
	const [, body = '', half] =
		/^(.*?)(?: ?(a\.?m\.?|p\.?m\.?|o'?clock|in the (?:morning|afternoon|evening)|at night))?$/.exec(
			typed,
		) ?? [];
	const when = half === undefined ? 'clock' : toHalf(half, undefined);
	const [, amount = '', way, hourText = ''] =
		/^(?:a )?(.+?)(?: minutes?)? (past|after|to|till|before) (.+)$/.exec(body) ?? [];
	if (way !== undefined) {
		const minutes = { half: 30, quarter: 15 }[amount] ?? count(amount);
		const hour = count(hourText);
		if (minutes === undefined || minutes < 1 || minutes > 59 || hour === undefined)
			return undefined;
		if (hour < 1 || hour > 12) return undefined;
		return /past|after/.test(way)
			? write(hour, minutes, when)
			: write(hour === 1 ? 12 : hour - 1, 60 - minutes, when);
	}
	const words = body.split(/[ -]/);
	const hour = count(words[0] ?? '');
	const minute = words.length === 1 ? 0 : count(words.slice(1).join(' '));
	if (hour === undefined || minute === undefined || minute > 59 || /\d/.test(body))
		return undefined;
	return write(hour, minute, when);
}

/** Swahili hours are counted from six: saa mbili is eight, in the morning (asubuhi) or at night. */
function readSwahili(typed: string): string[] | undefined {
	const [, words = '', part] =
		/^saa (.+?)(?: (?:ya |za )?(asubuhi|mchana|alasiri|jioni|usiku|alfajiri))?$/.exec(typed) ?? [];
	const [, hourWords = '', more] = /^(.+?)(?: (na nusu|na robo|kasorobo))?$/.exec(words) ?? [];
	const counted = count(hourWords);
	if (counted === undefined || counted < 1 || counted > 12) return undefined;
	const minute = { 'na nusu': 30, 'na robo': 15, kasorobo: 45 }[more ?? ''] ?? 0;
	const hour = (counted + 6 - (more === 'kasorobo' ? 1 : 0)) % 12;
	if (part === undefined) return write(hour === 0 ? 12 : hour, minute, 'clock');
	const inTheMorning = part === 'asubuhi' || part === 'alfajiri' || (part === 'usiku' && hour < 6);
	const late = part === 'mchana' && hour >= 7;
	return write(hour === 0 ? 12 : hour, minute, inTheMorning || late ? 'am' : 'pm');
}

function count(words: string): number | undefined {
	if (/^\d{1,2}$/.test(words)) return Number(words);
	const [value] = languages.flatMap(({ readNumber }) => readNumber(words.split(/[ -]/)));
	return value;
}
