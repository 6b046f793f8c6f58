import { languages } from '../languages/languages.ts';
import { toPlainLetters } from '../languages/toWords.ts';

/** What is said of a time's hour: the hours of the day, from and up to, that it can be. After midnight the
 * night counts on. `clock` is all that can be on a clock's face, `day` an hour from 0 to 23. */
const hours = {
	am: [0, 12],
	pm: [12, 24],
	evening: [15, 24],
	night: [18, 30],
	midday: [7, 19],
	clock: [0, 24],
	day: [0, 24],
} as const;

type Hours = keyof typeof hours;

const endings: ReadonlyArray<readonly [Hours, RegExp]> = [
	['am', / ?(?:a\.?m\.?|in the morning)$/],
	['pm', / ?(?:p\.?m\.?|in the afternoon)$/],
	['evening', / ?in the evening$/],
	['night', / ?at night$/],
	['clock', / ?o'?clock$/],
	['day', / ?(?:h|hrs)$/],
];

/** The parts of the day in Swahili. */
const parts = new Map<string | undefined, Hours>([
	['alfajiri', 'am'],
	['asubuhi', 'am'],
	['mchana', 'midday'],
	['alasiri', 'pm'],
	['jioni', 'pm'],
	['usiku', 'night'],
]);

const minutesInEnglish = new Map<string | undefined, number>([
	['half', 30],
	['quarter', 15],
]);

const minutesInSwahili = new Map<string | undefined, number>([
	['na nusu', 30],
	['na robo', 15],
	['kasorobo', 45],
	['kasoro robo', 45],
]);

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
	if (/^(?:12 )?(?:noon|mid-?day)$/.test(typed)) return ['12:00'];
	if (/^(?:12 )?mid-?night$/.test(typed)) return ['00:00'];
	const military = /^(\d\d)([0-5]\d) ?(?:h|hrs|hours|hr)$/.exec(typed);
	if (military) return write(Number(military[1]), Number(military[2]), 'day');
	const ending = endings.find(([, signs]) => signs.test(typed));
	const body = ending === undefined ? typed : typed.replace(ending[1], '');
	return readDigits(body, ending?.[0]) ?? readSpoken(body, ending?.[0]) ?? readSwahili(typed) ?? [];
}

function readDigits(body: string, said: Hours | undefined): string[] | undefined {
	const digits = /^(\d{1,2})(?: ?[:.h] ?([0-5]\d))?(?::00)?$/.exec(body);
	if (!digits) return undefined;
	const [, hour, minute] = digits;
	if (minute === undefined) return write(Number(hour), 0, said ?? 'clock');
	return write(Number(hour), Number(minute), said ?? 'day');
}

function write(hour: number, minute: number, said: Hours): string[] {
	if (said !== 'day' && (hour < 1 || hour > 12)) return [];
	const [from, until] = hours[said];
	return (said === 'day' ? [hour] : [hour % 12, (hour % 12) + 12, (hour % 12) + 24])
		.filter((possible) => possible >= from && possible < until)
		.map((possible) => `${toTwoDigits(possible % 24)}:${toTwoDigits(minute)}`);
}

function toTwoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

/** "half past two", "quarter to three pm", "ten past five", "two thirty", "two pm" */
function readSpoken(body: string, said: Hours = 'clock'): string[] | undefined {
	const spoken = /(?:a )?(.+?)(?: minutes?)? (past|after|to|till|before) (.+)/.exec(body);
	if (spoken) {
		const [, amount, way, other] = spoken;
		const minutes = minutesInEnglish.get(amount) ?? count(amount);
		const hour = count(other) ?? 0;
		if (!minutes) return undefined;
		if (way === 'past' || way === 'after') return write(hour, minutes, said);
		return hour > 12 ? undefined : write(hour - 1 || 12, 60 - minutes, said);
	}
	const [first, ...rest] = body.split(/[ -]/);
	const hour = count(first);
	const minute = rest.length === 0 ? 0 : count(rest.join(' '));
	if (hour === undefined || minute === undefined || /\d/.test(body)) return undefined;
	return write(hour, minute, said);
}

/** Swahili hours are counted from six: saa mbili is eight, in the morning (asubuhi) or at night. */
function readSwahili(typed: string): string[] | undefined {
	const spoken =
		/^saa (.+?)(?: (kamili|na nusu|na robo|kasorobo|kasoro robo))?(?: (?:ya |za )?(asubuhi|mchana|alasiri|jioni|usiku|alfajiri))?$/.exec(
			typed,
		);
	if (!spoken) return undefined;
	const [, words, fraction, part] = spoken;
	const counted = count(words);
	if (!counted || counted > 12) return undefined;
	const minute = minutesInSwahili.get(fraction) ?? 0;
	// Kasorobo is a quarter to.
	const hour = minute === 45 ? counted - 1 : counted;
	return write(((hour + 5) % 12) + 1, minute, parts.get(part) ?? 'clock');
}

/** A whole number below sixty, in digits or in words. */
function count(words = ''): number | undefined {
	const values = /^\d\d?$/.test(words)
		? [Number(words)]
		: languages.flatMap(({ readNumber }) => readNumber(words.split(/[ -]/)));
	return values.find((value) => Number.isInteger(value) && value < 60);
}
