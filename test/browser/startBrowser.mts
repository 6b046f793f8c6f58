import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const places = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Starts a real browser that asks nobody outside for anything.
 * @throws when there is none, with what to do
 */
export async function startBrowser(): Promise<Browser> {
	const executablePath = places.find((place) => place && existsSync(place));
	if (!executablePath) {
		throw new Error('No Chromium found: install it, or name its program in CHROMIUM_PATH.');
	}
	const args = [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	];
	return await chromium.launch({ executablePath, headless: true, args });
}

/** What a page does that no test asks for, kept from now on: requests to elsewhere, and what it throws. */
export function watchPage(page: Page): { strayRequests: string[]; thrown: string[] } {
	const strayRequests: string[] = [];
	const thrown: string[] = [];
	page.on('request', (request) => {
		const { hostname, protocol } = new URL(request.url());
		const isLocal = ['127.0.0.1', 'localhost'].includes(hostname);
		if (protocol.startsWith('http') && !isLocal) strayRequests.push(request.url());
	});
	page.on('pageerror', ({ message }) => thrown.push(message));
	return { strayRequests, thrown };
}
