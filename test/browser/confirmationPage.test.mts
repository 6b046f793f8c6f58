import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import Fastify from 'fastify';
import type { Browser } from 'playwright-core';

import {
	pagePolicy,
	writePage,
} from '../../nodes/TalkLift/actions/message/sendAndWait/writePage.ts';
import type { Page as Shown } from '../../nodes/TalkLift/actions/message/sendAndWait/writePage.ts';
import { listen } from '../../sandbox/http/listen.mts';
import { findFaintTexts } from './findFaintTexts.mts';
import { startBrowser, watchPage } from './startBrowser.mts';

/** What n8n sends with a page that it answers a press with, in place of our header. */
const n8nsPolicy =
	'sandbox allow-downloads allow-forms allow-modals allow-popups allow-scripts allow-top-navigation-by-user-activation';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const pages: Record<Shown['kind'], Shown> = {
	asking: {
		kind: 'asking',
		question: `Your claim at ${longWord} is for 1,250 €.\nShall we file it? <script>document.title = "taken over"</script>`,
		answer: `Yes, file it with ${longWord}`,
		note: 'Your answer counts once you press the button.',
	},
	answered: { kind: 'answered', answer: 'Yes, file it', thanks: 'Thank you.' },
	over: { kind: 'over' },
	expired: { kind: 'expired' },
	invalid: { kind: 'invalid' },
};

const kinds = Object.keys(pages) as Array<Shown['kind']>;

let browser: Browser;
let presses = 0;
const app = Fastify({ forceCloseConnections: true });
let url = '';

beforeAll(async () => {
	browser = await startBrowser();
	app.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) =>
		done(null),
	);
	app.get<{ Params: { kind: Shown['kind'] } }>('/:kind', ({ params }, reply) =>
		reply
			.type('text/html')
			.header('content-security-policy', pagePolicy)
			.send(writePage(pages[params.kind])),
	);
	app.post('/asking', (_request, reply) => {
		presses += 1;
		return reply
			.type('text/html')
			.header('content-security-policy', n8nsPolicy)
			.send(writePage(pages.answered));
	});
	url = await listen(app, 0, '127.0.0.1');
}, 60_000);
afterAll(async () => {
	await browser?.close();
	await app.close();
});

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe.each(['light', 'dark'] as const)('The page behind a button, in a %s browser', (scheme) => {
	test.each(kinds)(
		'is readable for everybody, also on a phone: %s',
		async (kind) => {
			const page = await browser.newPage({
				colorScheme: scheme,
				viewport: { width: 320, height: 640 },
				bypassCSP: true,
			});
			const { strayRequests } = watchPage(page);
			await page.goto(`${url}/${kind}`);
			expect(await page.evaluate(findFaintTexts)).toEqual([]);
			const isTooWide = () =>
				document.documentElement.scrollWidth > document.documentElement.clientWidth;
			expect(await page.evaluate(isTooWide)).toBe(false);
			await page.evaluate(axe);
			const faults = await page.evaluate(async () => {
				const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
				const { violations } = await axe.run();
				return violations.map(({ id, impact }) => `${id} (${impact})`);
			});
			expect(faults).toEqual([]);
			expect(strayRequests).toEqual([]);
			await page.close();
		},
		60_000,
	);
});

test('is pressed with the mouse or the keyboard, and runs no script that a text brings along', async () => {
	for (const how of ['mouse', 'keyboard']) {
		const before = presses;
		const page = await browser.newPage();
		await page.goto(`${url}/asking`);
		expect(await page.title()).toBe('Your answer');
		expect(presses).toBe(before);
		if (how === 'mouse') await page.getByRole('button').click();
		else {
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
		}
		await page.getByText('Thank you.').waitFor();
		expect(presses).toBe(before + 1);
		await page.close();
	}
}, 60_000);
