/** What the rules know of a language. Months and weekdays come from Intl; here stands what it lacks. All
 * words are in small letters, without accents, with plain apostrophes. */
export interface Language {
	/** Its code for Intl. */
	code: string;
	/** Phrases that mean yes, and no. */
	yes: readonly string[];
	no: readonly string[];
	/** Words that turn what is said into its opposite: never guessed around. */
	negations: readonly string[];
	/** Words that politeness and grammar put around an answer and that carry none of it. */
	talk: readonly string[];
	/** Words that lead to an address or a number: "my e-mail is", "call me on". */
	leadIns: readonly string[];
	/** Words that join several answers. */
	and: readonly string[];
	/** Phrases that mean every choice. */
	all: readonly string[];
	/** Phrases for days, counted from today. */
	days: Readonly<Record<string, number>>;
	/** Further names and abbreviations of months, 1 to 12, and weekdays, 1 (Monday) to 7. */
	months: Readonly<Record<string, number>>;
	weekdays: Readonly<Record<string, number>>;
	/** Words within a date that say nothing: "the 3rd of March". */
	dateWords: readonly string[];
	/** Place in a list: first is 1; the last is -1. */
	ordinals: Readonly<Record<string, number>>;
	/** Words around a place in a list: "option 2", "the second one please". */
	placeWords: readonly string[];
	/** Words that multiply a number in digits by ten to the power of this, behind it ("2 thousand") or before
	 * it ("elfu 2"). */
	scalesAfter: Readonly<Record<string, number>>;
	scalesBefore: Readonly<Record<string, number>>;
	minus: readonly string[];
	/** The numbers that a phrase can mean: none, one, or several. */
	readNumber(words: readonly string[]): number[];
}
