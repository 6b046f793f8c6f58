import { readFile } from 'node:fs/promises';

import { bots as usualBots } from '../bots/bots.mts';
import { readBots } from '../bots/readBots.mts';
import { Refusal } from '../refusal.mts';
import type { SandboxOptions } from '../startSandbox.mts';
import type { Setup } from './readSetup.mts';

/**
 * The sandbox's options, with the bots read from their file.
 * @throws CanNot when the file can't be read or used, or a webhook is for a bot that isn't there
 */
export async function toOptions({
	bots: file,
	webhooks,
	...setup
}: Setup): Promise<SandboxOptions> {
	const bots = file === undefined ? usualBots : readBots(await readText(file), file);
	const ofProjects = Object.entries(webhooks).map(([id, webhook]) => {
		const bot = bots.find((one) => one.id === id);
		if (bot) return [bot.project, webhook];
		const names = bots.map((one) => one.id).join(', ');
		throw new Refusal(`--webhook: there is no bot "${id}", the bots are ${names}.`);
	});
	return { ...setup, bots, webhooks: Object.fromEntries(ofProjects) };
}

/** @throws CanNot with a sentence */
export async function readText(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT') throw new Refusal(`There is no file ${file}.`);
		throw new Refusal(`${file} can't be read: ${code}.`);
	}
}
