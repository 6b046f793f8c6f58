import {
	pagePolicy,
	writePage,
} from '../../../nodes/TalkLift/actions/message/sendAndWait/writePage.ts';
import type { Page } from '../../../nodes/TalkLift/actions/message/sendAndWait/writePage.ts';

const hostile = `<img src=x onerror="alert(1)"> & </h1><script>alert('x')</script>`;

const pages: Page[] = [
	{ kind: 'asking', question: hostile, answer: hostile, note: hostile },
	{ kind: 'answered', answer: hostile, thanks: hostile },
	{ kind: 'over' },
	{ kind: 'expired' },
	{ kind: 'invalid' },
];

describe('The page behind a button of Send and Wait', () => {
	test.each(pages)('shows texts as they are, whatever is in them: $kind', (page) => {
		const html = writePage(page);
		const tags = [...html.matchAll(/<(\w+)/g)].map(([, name]) => name);
		expect(tags).not.toContain('script');
		expect(tags).not.toContain('img');
		expect(html).not.toMatch(/ on\w+="/);
		for (const text of Object.values(page).filter((value) => value === hostile))
			expect(html).toContain(
				text
					.replaceAll('&', '&amp;')
					.replaceAll('<', '&lt;')
					.replaceAll('>', '&gt;')
					.replaceAll('"', '&quot;')
					.replaceAll("'", '&#39;'),
			);
	});

	test.each([
		['asking', 'Your answer'],
		['answered', 'Your answer has arrived'],
		['over', 'No longer open'],
		['expired', 'The time is up'],
		['invalid', 'Not a valid link'],
	])('has its title in the browser, too: %s', (kind, title) => {
		const page = pages.find((one) => one.kind === kind);
		expect(writePage(page!)).toContain(`<title>${title}</title>`);
	});

	test.each(pages)('lets the browser load nothing: $kind', (page) => {
		const html = writePage(page);
		expect(html).toContain(`content="${pagePolicy}"`);
		expect(pagePolicy).toContain("default-src 'none'");
		expect(html).not.toMatch(/\s(src|href)="/);
	});

	test('only while the question is open is there something to press', () => {
		const withForm = pages.filter((page) => writePage(page).includes('<form method="post">'));
		expect(withForm.map(({ kind }) => kind)).toEqual(['asking']);
	});
});
