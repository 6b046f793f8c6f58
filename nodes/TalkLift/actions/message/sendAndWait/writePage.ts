import { pageStyle } from './pageStyle.ts';

/** What a link of Send and Wait opens. All texts may come from anywhere: they are shown as they are. */
export type Page =
	/** Nothing has happened yet: the answer counts once it is pressed. */
	| { kind: 'asking'; question: string; answer: string; note: string }
	| { kind: 'answered'; answer: string; thanks: string }
	/** Answered already, or the flow has gone on without an answer. */
	| { kind: 'over' }
	| { kind: 'expired' }
	/** Not as n8n made it: something in the address was changed. */
	| { kind: 'invalid' };

/**
 * What a browser may do with the page: send its form, nothing else. It stands in the page as well, since
 * n8n puts a header of its own in place of ours when it sends the page.
 */
export const pagePolicy =
	"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/** The page as HTML. It has no script, asks nobody for anything, and works in a narrow window. */
export function writePage(page: Page): string {
	const { title, body } = contentOf(page);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main class="${page.kind}">
${body}
</main>
</body>
</html>
`;
}

function contentOf(page: Page): { title: string; body: string } {
	switch (page.kind) {
		case 'asking':
			return {
				title: 'Your answer',
				body: `<h1>${escapeHtml(page.question)}</h1>
<form method="post">
<button type="submit">${escapeHtml(page.answer)}</button>
</form>
<p>${escapeHtml(page.note)}</p>`,
			};
		case 'answered':
			return {
				title: 'Your answer has arrived',
				body: `<h1>${escapeHtml(page.thanks)}</h1>
<p>Your answer: <strong>${escapeHtml(page.answer)}</strong></p>`,
			};
		case 'over':
			return {
				title: 'No longer open',
				body: `<h1>This question is no longer open</h1>
<p>It has been answered already, or the conversation has gone on. You can close this page.</p>`,
			};
		case 'invalid':
			return {
				title: 'Not a valid link',
				body: `<h1>This link is not valid</h1>
<p>Press the button in the chat once more. A link that was copied in part does not work.</p>`,
			};
		case 'expired':
			return {
				title: 'The time is up',
				body: `<h1>The time for an answer is up</h1>
<p>The conversation has gone on without it. You can close this page.</p>`,
			};
	}
}

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
