import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import { z } from 'zod/v4';

import type { SandboxParts } from '../createSandbox.mts';
import { checkReadings } from '../dialects/checkReadings.mts';
import { Refusal } from '../refusal.mts';
import { keptSessions } from './keptSessions.mts';
import { keptWebhooks } from './keptWebhooks.mts';

const pauseMs = 500;

type KeptParts = Pick<
	SandboxParts,
	'accounts' | 'bots' | 'dialects' | 'publisher' | 'sessions' | 'webhooks'
>;

/** What is kept, as far as the file itself is looked at; the parts look at the rest. */
const keptFile = z.object({
	version: z.literal(1),
	tokens: z.array(z.tuple([z.string(), z.string()])),
	webhooks: keptWebhooks,
	dialects: z.unknown(),
	sessions: keptSessions,
});

/**
 * Keeps a file up to date from now on: tokens, webhooks (with their passwords), dialects and conversations.
 *
 * @returns what writes the last of it
 * @throws Refusal when the file can't be written
 */
export function keepState(file: string, parts: KeptParts): () => void {
	let timer: NodeJS.Timeout | undefined;
	const write = () => {
		clearTimeout(timer);
		timer = undefined;
		// In two steps, so that a crash in between leaves the file as it was.
		writeFileSync(`${file}.new`, JSON.stringify(collect(parts)), { mode: 0o600 });
		renameSync(`${file}.new`, file);
	};
	const unsubscribe = parts.publisher.subscribe(({ kind }) => {
		if (kind === 'state' || kind === 'conversation') timer ??= setTimeout(write, pauseMs);
	});
	try {
		write();
	} catch (error) {
		unsubscribe();
		const { code } = error as NodeJS.ErrnoException;
		throw new Refusal(`${file} can't be written: ${code}.`);
	}
	return () => {
		unsubscribe();
		write();
	};
}

function collect({ accounts, dialects, sessions, webhooks }: KeptParts): z.input<typeof keptFile> {
	return {
		version: 1,
		tokens: accounts.save(),
		webhooks: webhooks.save(),
		dialects: dialects.readings,
		sessions: sessions.save(),
	};
}

/**
 * Takes up what a file, if it is there, has kept of an earlier sandbox. It is only read.
 * @throws Refusal when the file is of another kind
 */
export function restoreState(file: string, parts: KeptParts): void {
	const { accounts, bots, dialects, sessions, webhooks } = parts;
	if (!existsSync(file)) return;
	try {
		const kept = keptFile.parse(JSON.parse(readFileSync(file, 'utf8')));
		accounts.restore(kept.tokens);
		webhooks.restore(kept.webhooks);
		dialects.speak(checkReadings(kept.dialects));
		sessions.restore(kept.sessions, bots);
	} catch {
		throw new Refusal(
			`${file} holds nothing that a sandbox has kept: name another file, or delete it.`,
		);
	}
}
