import Fastify from 'fastify';

import { Accounts, usualAccount } from './accounts.mts';
import { htmlPage } from './api/answer.mts';
import type { Platform } from './api/calls.mts';
import { bots as usualBots } from './bots/bots.mts';
import { Changes } from './changes.mts';
import { Outbox } from './delivery/outbox.mts';
import { Webhooks } from './delivery/webhooks.mts';
import { faultKinds } from './faults/fault.mts';
import { FaultBoard } from './faults/faultBoard.mts';
import { apiRoutes } from './http/apiRoutes.mts';
import { controlRoutes } from './http/controlRoutes.mts';
import { listen } from './http/listen.mts';
import { pageRoutes } from './http/pageRoutes.mts';
import { serveCall } from './http/serveCall.mts';
import type { CallSurroundings } from './http/serveCall.mts';
import { Stream } from './http/stream.mts';
import { Counts } from './oracle.mts';
import { Refusal } from './refusal.mts';
import type { Sandbox, SandboxOptions, SandboxState, UnknownRequest } from './sandbox.mts';
import { Sessions } from './sessions.mts';
import { mask } from './traffic/mask.mts';
import { Traffic } from './traffic/traffic.mts';

const epochMs = Date.UTC(2023, 0, 1);
const bodyLimitBytes = 10 * 1024 * 1024;
const keepMessages = 500;

/**
 * Starts a TalkLift to talk to: the documented API, the bots, the chat page and the controls, on one
 * port of this machine.
 *
 * @throws when the port is in use, with the code `EADDRINUSE`; when a webhook's URL isn't http(s)
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const {
		port = 0,
		host = '127.0.0.1',
		bots = usualBots,
		keepTraffic = 500,
		deliveryTimeoutMs: timeoutMs = 15_000,
		firstId = Math.floor((Date.now() - epochMs) / 1000),
	} = options;
	let { latencyMs = 0 } = options;
	const accounts = new Accounts(options.accounts ?? [usualAccount]);
	const webhooks = new Webhooks();
	webhooks.set(options.webhook);
	for (const [project, webhook] of Object.entries(options.webhooks ?? {})) {
		webhooks.set(webhook, Number(project));
	}
	const oracle = new Counts();
	const unknownRequests: UnknownRequest[] = [];
	const changes = new Changes();
	const closing = new AbortController();
	const projects = [...new Set(bots.map(({ project }) => project))];
	const passwords = accounts.all.map(({ password }) => password);
	const maskSecrets = (text: string) => mask(text, [...webhooks.secrets(), ...passwords]);

	const stream = new Stream({ state, conversation: (session) => sessions.view(session) });
	const stateChanged = () => {
		stream.stateChanged();
		changes.note();
	};
	const faults = new FaultBoard(stateChanged);
	const traffic = new Traffic(keepTraffic, (entry) => {
		stream.traffic(entry);
		stateChanged();
	});
	const outbox = new Outbox({
		webhooks,
		timeoutMs,
		keep: keepTraffic,
		traffic,
		mask: maskSecrets,
		progress: (session, { event, state, failure, answer }) =>
			sessions.setProgress(session, { event, state, failure, status: answer?.status }),
	});
	const sessions: Sessions = new Sessions({
		firstId,
		keepMessages,
		deliver: (body, { number, project }) => outbox.fire(body, project, number),
		shown: (session, { at: _at, ...message }) => {
			traffic.add({ kind: 'message', session, ...message });
		},
		changed: (session) => {
			stream.conversationChanged(session);
			changes.note();
		},
	});
	const platform: Platform = {
		accounts,
		sessions,
		oracle,
		mayUse: ({ orgs }, org) => orgs === undefined || orgs.includes(org),
	};
	const around: CallSurroundings = {
		faults,
		traffic,
		mask: maskSecrets,
		latencyMs: () => latencyMs,
		closing: closing.signal,
	};

	function state(): SandboxState {
		return {
			bots: bots.map(({ id, name, description, org, project }) => {
				return { id, name, description, org, project };
			}),
			webhooks: webhooks.show(projects),
			faultKinds,
			faults: faults.list(),
			latencyMs,
			account: { email: accounts.all[0].email },
			signIns: accounts.signIns,
			oracle: oracle.summary(),
		};
	}

	const app = Fastify({
		bodyLimit: bodyLimitBytes,
		forceCloseConnections: true,
		// What people type is looked up in the member directory: it can be long.
		routerOptions: { maxParamLength: 10_000 },
	});

	const sandbox: Sandbox = {
		url: '',
		account: { email: accounts.all[0].email, password: accounts.all[0].password },
		bots,
		webhookOf: (project) => webhooks.of(project),
		setWebhook(webhook, project) {
			webhooks.set(webhook, project);
			stateChanged();
		},
		startConversation(bot, { slotStates } = {}) {
			const chosen = bots.find(({ id }) => id === bot);
			if (chosen) return sessions.start(chosen, slotStates);
			const names = bots.map(({ id }) => id).join(', ');
			throw new Refusal(`There is no bot "${bot}": the bots are ${names}`, 404);
		},
		openSession: ({ org = 900, project = projects[0] ?? 1 } = {}) => sessions.open(org, project),
		say: (session, text) => sessions.say(session, text),
		async press(session, button) {
			if (button.type === 'web_url') return undefined;
			return await sessions.press(session, button.title, button.payload);
		},
		conversation: (session) => sessions.view(session),
		deliverAgain: (event) => outbox.again(event),
		deliver: (body, project = projects[0] ?? 1) => outbox.send(body, project),
		deliveries: () => outbox.deliveries(),
		until: (condition, untilMs = 5_000) =>
			changes.until(
				() => condition(sandbox),
				untilMs,
				() => `Waited ${untilMs} ms in vain. ${describe()}`,
			),
		tokens: accounts,
		get signIns() {
			return accounts.signIns;
		},
		faults,
		traffic: () => traffic.entries(),
		oracle,
		unknownRequests,
		get latencyMs() {
			return latencyMs;
		},
		set latencyMs(ms) {
			latencyMs = ms;
			stateChanged();
		},
		state,
		reset() {
			traffic.clear();
			outbox.clear();
			oracle.reset();
			unknownRequests.length = 0;
			faults.clear();
		},
		async close() {
			closing.abort();
			stream.close();
			await outbox.close();
			await app.close();
		},
	};

	function describe(): string {
		const latest = traffic.entries().slice(-10);
		return `The latest traffic: ${JSON.stringify(latest, undefined, '\t')}`;
	}

	app.register(apiRoutes(platform, around));
	app.register(controlRoutes(sandbox, stream), { prefix: '/sandbox' });
	app.register(pageRoutes);
	app.setNotFoundHandler((request, reply) => {
		const { method, url } = request;
		if (url === '/favicon.ico') return reply.code(204).send();
		unknownRequests.push({ method, path: url, at: new Date().toISOString() });
		return serveCall(request, reply, undefined, around, () => htmlPage(404));
	});
	const url = await listen(app, port, host);
	return Object.defineProperty(sandbox, 'url', { value: url });
}
