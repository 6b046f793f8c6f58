import type { Accounts } from './accounts.mts';
import { faultEndpoints } from './api/endpoint.mts';
import type { Bot } from './bot.mts';
import type { Outbox } from './delivery/outbox.mts';
import type { Webhooks } from './delivery/webhooks.mts';
import type { DialectBoard } from './dialects/dialectBoard.mts';
import type { FaultBoard } from './faults/faultBoard.mts';
import { faultKinds } from './faults/faultKinds.mts';
import type { Load } from './load/load.mts';
import type { Counts } from './oracle.mts';
import type { Publisher } from './publisher.mts';
import { Refusal } from './refusal.mts';
import type { Sandbox, UnknownRequest } from './sandbox.mts';
import type { Sessions } from './sessions.mts';
import type { Traffic } from './traffic/traffic.mts';
import { waitUntil } from './waitUntil.mts';

/** What a sandbox is made of. */
export interface SandboxParts {
	accounts: Accounts;
	bots: readonly Bot[];
	dialects: DialectBoard;
	faults: FaultBoard;
	/** How long every API call takes at least. */
	latency: { ms: number };
	load: Load;
	oracle: Counts;
	outbox: Outbox;
	publisher: Publisher;
	sessions: Sessions;
	traffic: Traffic;
	unknownRequests: UnknownRequest[];
	webhooks: Webhooks;
}

/** The sandbox as its user has it, apart from where it listens and how it ends. */
export function createSandbox(parts: SandboxParts): Omit<Sandbox, 'url' | 'close'> {
	const { accounts, bots, dialects, faults, latency, load, oracle, outbox, publisher } = parts;
	const { sessions, traffic, unknownRequests, webhooks } = parts;
	const projects = [...new Set(bots.map(({ project }) => project))];
	const kinds = Object.entries(faultKinds).map(([kind, { name, description, fields }]) => [
		kind,
		{ name, description, fields: fields.filter((field) => !field.onlyByCall) },
	]);
	const shownKinds = Object.fromEntries(kinds) as ReturnType<Sandbox['state']>['faultKinds'];
	const [account] = accounts.all;
	const stateChanged = () => publisher.publish({ kind: 'state' });

	const sandbox: Omit<Sandbox, 'url' | 'close'> = {
		account: { email: account.email, password: account.password },
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
		replay: (event, changes) => outbox.replay(event, changes),
		deliver: (body, project = projects[0] ?? 1) => outbox.send(body, project),
		deliveries: () => outbox.deliveries(),
		until(condition, timeoutMs = 5_000) {
			const latest = () => JSON.stringify(traffic.entries().slice(-10), undefined, '\t');
			return waitUntil(publisher, () => condition(sandbox as Sandbox), {
				timeoutMs,
				describe: () => `Waited ${timeoutMs} ms in vain. The latest traffic: ${latest()}`,
			});
		},
		tokens: accounts,
		get signIns() {
			return accounts.signIns;
		},
		faults,
		dialects,
		load,
		traffic: () => traffic.entries(),
		oracle,
		unknownRequests,
		get latencyMs() {
			return latency.ms;
		},
		set latencyMs(ms) {
			latency.ms = ms;
			stateChanged();
		},
		state: () => ({
			bots: bots.map(({ id, name, description, org, project }) => {
				return { id, name, description, org, project };
			}),
			webhooks: webhooks.show(projects),
			faultKinds: shownKinds,
			faultEndpoints,
			faults: faults.list(),
			dialects: dialects.show(),
			latencyMs: latency.ms,
			account: { email: account.email },
			signIns: accounts.signIns,
			oracle: oracle.summary(),
			load: load.progress(),
		}),
		reset() {
			traffic.clear();
			outbox.clear();
			oracle.reset();
			unknownRequests.length = 0;
			faults.clear();
		},
	};
	return sandbox;
}
