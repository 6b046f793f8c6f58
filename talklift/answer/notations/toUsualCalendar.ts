import { rememberLast } from '../rememberLast.ts';

/**
 * A language code that stands for the usual calendar, also where the language's own is another: otherwise
 * Luxon mixes that one's months with the usual years. As it came where nothing has to be said.
 */
export const toUsualCalendar = rememberLast((locale) => {
	const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
	return calendar === 'gregory'
		? locale
		: new Intl.Locale(locale, { calendar: 'gregory' }).toString();
});
