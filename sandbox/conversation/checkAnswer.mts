import type { Slot } from '../../talklift/event/slot.ts';
import { readChoices } from './readChoices.mts';

/**
 * The answer as the bot keeps it, or undefined when it is to be asked again: the plain checks a bot
 * does by itself for slots that aren't validated by webhook.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkAnswer(slot: Slot, answer: string, today: string): string | undefined {
	const text = answer.trim();
	if (text === '' || !matches(slot.validation_regex, text)) return undefined;
	switch (slot.field_type) {
		case 'EMAIL':
			return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : undefined;
		case 'NUMBER':
			return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : undefined;
		case 'PHONE':
			return /^\+?\d{7,15}$/.test(text.replace(/[\s()-]/g, '')) ? text : undefined;
		case 'DATE':
			return checkDate(text, slot.date_gte_today ? today : '');
		case 'CHOICE':
			return readChoices(slot.choice_options).find(
				(choice) => choice.toLowerCase() === text.toLowerCase(),
			);
		default:
			return text;
	}
}

function checkDate(text: string, earliest: string): string | undefined {
	const iso = text.replace(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, (_, day, month, year) =>
		[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
	);
	const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
	if (Number.isNaN(time)) return undefined;
	// V8 takes the 30th of February for the 1st or 2nd of March.
	if (new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
	return iso >= earliest ? iso : undefined;
}

/** From the start of the answer, as Python's `re.match` has it. A pattern that can't be read passes. */
function matches(pattern: string | undefined, text: string): boolean {
	if (!pattern) return true;
	try {
		return new RegExp(`^(?:${pattern})`, 'u').test(text);
	} catch {
		return true;
	}
}
