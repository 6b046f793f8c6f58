import Fastify from 'fastify';

import { Accounts } from './accounts.mts';
import type { Account } from './accounts.mts';
import { htmlPage } from './api/response.mts';
import type { Bot } from './bot.mts';
import { bots as usualBots } from './bots/bots.mts';
import { createSandbox } from './createSandbox.mts';
import { Outbox } from './delivery/outbox.mts';
import { Webhooks } from './delivery/webhooks.mts';
import type { Webhook } from './delivery/webhooks.mts';
import { DialectBoard } from './dialects/dialectBoard.mts';
import type { Readings } from './dialects/dialects.mts';
import { FaultBoard } from './faults/faultBoard.mts';
import { apiRoutes } from './http/apiRoutes.mts';
import { controlRoutes } from './http/controlRoutes.mts';
import { refuseStrangers, requirePassword } from './http/guards.mts';
import { isLoopback } from './http/isLoopback.mts';
import { listen } from './http/listen.mts';
import { pageRoutes } from './http/pageRoutes.mts';
import { serveCall } from './http/serveCall.mts';
import { Stream } from './http/stream.mts';
import { keepState, restoreState } from './keep/keepState.mts';
import { Load } from './load/load.mts';
import { Counts } from './oracle.mts';
import { Publisher } from './publisher.mts';
import { Refusal } from './refusal.mts';
import type { Sandbox, UnknownRequest } from './sandbox.mts';
import { Sessions } from './sessions.mts';
import { mask } from './traffic/mask.mts';
import { Traffic } from './traffic/traffic.mts';
import { usualAccount } from './usualAccount.mts';

export interface SandboxOptions {
	/** 0, the default: any free port. */
	port?: number;
	/** The address to listen on, 127.0.0.1 by default. Another than a loopback one needs `isGuarded`. */
	host?: string;
	/** Whether chat page and controls ask for the first account's e-mail and password. */
	isGuarded?: boolean;
	/** The first one is the sandbox's `account`. */
	accounts?: readonly [Account, ...Account[]];
	/** Where the events of all projects go, those in `webhooks` excepted. */
	webhook?: Webhook;
	/** Project → where its events go. */
	webhooks?: Readonly<Record<number, Webhook>>;
	/** How long a receiver may take to answer an event, 15 seconds by default. */
	deliveryTimeoutMs?: number;
	/** How long a failed delivery waits for its next attempt, where the dialect has one. */
	redeliveryDelayMs?: number;
	/** How long every API call takes at least, 0 by default. */
	latencyMs?: number;
	/** The bots to choose from. Claim, renewal, order, callback and booking bot by default. */
	bots?: readonly Bot[];
	/** How TalkLift's open questions are read, where not as usual. */
	dialects?: Partial<Readings>;
	/** A file that keeps conversations, tokens, webhooks and dialects over restarts. */
	keepFile?: string;
	/** How many traffic entries are kept, 500 by default; the oldest are dropped first. */
	keepTraffic?: number;
	/**
	 * The first session's id; the other ids start there too. By default the seconds since 2023, so that
	 * two sandboxes, one after the other, don't use the same ids: receivers remember them.
	 */
	firstId?: number;
}

const epochMs = Date.UTC(2023, 0, 1);
const bodyLimitBytes = 10 * 1024 * 1024;
const keepMessages = 500;

/**
 * Starts a TalkLift to talk to: the documented API, the bots, the chat page and the controls, on one
 * port of this machine.
 *
 * @throws when the port is in use, with the code `EADDRINUSE`; when a webhook's URL isn't http(s); when
 * others than this machine could reach it and it isn't guarded; when `keepFile` holds something else
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const {
		port = 0,
		host = '127.0.0.1',
		bots = usualBots,
		keepTraffic: keep = 500,
		deliveryTimeoutMs: timeoutMs = 15_000,
		redeliveryDelayMs,
		firstId = Math.floor((Date.now() - epochMs) / 1000),
		isGuarded = false,
	} = options;
	if (!isGuarded && !isLoopback(host)) {
		throw new Refusal(`Others than this machine can reach ${host}: that needs a password`);
	}
	const accounts = new Accounts(options.accounts ?? [usualAccount]);
	const webhooks = new Webhooks();
	const publisher = new Publisher();
	const stateChanged = () => publisher.publish({ kind: 'state' });
	const dialects = new DialectBoard(stateChanged);
	const readings = () => dialects.readings;
	const faults = new FaultBoard(stateChanged);
	const traffic = new Traffic(keep, publisher);
	const passwords = accounts.all.map(({ password }) => password);
	const maskSecrets = (text: string) => mask(text, [...webhooks.secrets(), ...passwords]);
	const outbox = new Outbox({
		...{ webhooks, timeoutMs, redeliveryDelayMs, keep, traffic, publisher, readings },
		mask: maskSecrets,
	});
	const sessions = new Sessions({
		...{ firstId, keepMessages, outbox, traffic, publisher, readings },
	});
	const oracle = new Counts();
	const load = new Load(sessions, publisher);
	const latency = { ms: options.latencyMs ?? 0 };
	const unknownRequests: UnknownRequest[] = [];
	const parts = {
		...{ accounts, bots, dialects, faults, latency, load, oracle, outbox, publisher, sessions },
		...{ traffic, unknownRequests, webhooks },
	};
	const { keepFile } = options;
	if (keepFile !== undefined) restoreState(keepFile, parts);
	if (options.webhook) webhooks.set(options.webhook);
	for (const [project, webhook] of Object.entries(options.webhooks ?? {})) {
		webhooks.set(webhook, Number(project));
	}
	if (options.dialects) dialects.speak(options.dialects);
	let stopKeeping: (() => void) | undefined;
	const closing = new AbortController();
	const app = Fastify({
		bodyLimit: bodyLimitBytes,
		forceCloseConnections: true,
		// What people type is looked up in the member directory: it can be long.
		routerOptions: { maxParamLength: 10_000 },
	});
	const sandbox: Sandbox = Object.assign(createSandbox(parts), {
		url: '',
		async close() {
			closing.abort();
			stopKeeping?.();
			load.stop();
			stream.close();
			await outbox.close();
			await app.close();
		},
	});
	const stream = new Stream(publisher, {
		state: () => sandbox.state(),
		conversation: (session) => sessions.view(session),
	});

	const around = { faults, traffic, mask: maskSecrets, latency, closing: closing.signal };
	const guard = isGuarded ? requirePassword(accounts.all[0]) : refuseStrangers;
	app.register(apiRoutes({ accounts, sessions, oracle, readings }, around));
	app.register(controlRoutes(sandbox, stream, guard), { prefix: '/sandbox' });
	app.register(pageRoutes(isGuarded ? guard : undefined));
	app.setNotFoundHandler((request, reply) => {
		const { method, url } = request;
		if (url === '/favicon.ico') return reply.code(204).send();
		unknownRequests.push({ method, path: url, at: new Date().toISOString() });
		return serveCall(request, reply, undefined, around, () => htmlPage(404));
	});
	Object.assign(sandbox, { url: await listen(app, port, host) });
	// Not before: where the port is taken, another sandbox may be keeping this very file.
	try {
		if (keepFile !== undefined) stopKeeping = keepState(keepFile, parts);
	} catch (error) {
		await sandbox.close();
		throw error;
	}
	return sandbox;
}
