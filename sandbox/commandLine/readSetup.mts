import { readPort } from '../../terminal/readFlags.mts';
import type { Account } from '../accounts.mts';
import type { Webhook } from '../delivery/webhooks.mts';
import { checkReadings } from '../dialects/checkReadings.mts';
import type { Readings } from '../dialects/dialects.mts';
import { isLoopback } from '../http/isLoopback.mts';
import { Refusal } from '../refusal.mts';
import { usualAccount } from '../usualAccount.mts';
import { usualPort } from './flags.mts';

/** What the options that both commands have come to. */
export interface Setup {
	port: number;
	host?: string;
	/** Others than this machine can reach it: it asks for the password. */
	isGuarded: boolean;
	/** The file of one's own bots. */
	bots?: string;
	/** Where events of all bots go. */
	webhook?: Webhook;
	/** Bot → where its events go. */
	webhooks: Readonly<Record<string, Webhook>>;
	accounts: readonly [Account];
	dialects: Partial<Readings>;
}

interface Values {
	port?: string;
	host?: string;
	bots?: string;
	dialect?: string[];
	webhook?: string[];
	'webhook-url'?: string;
	'webhook-user'?: string;
	'webhook-password'?: string;
	email?: string;
	password?: string;
}

/** @throws CanNot with a sentence when a value can't be used */
export function readSetup(values: Values): Setup {
	const { port = String(usualPort), host, bots, email, password } = values;
	const isGuarded = host !== undefined && !isLoopback(host);
	if (isGuarded && !password) {
		throw new Refusal(
			`Others than this machine can reach ${host}: choose a password with --password.`,
		);
	}
	const { webhook, webhooks } = readWebhooks(values);
	return {
		port: readPort('port', port, 0),
		...{ host, isGuarded, bots, webhook, webhooks },
		accounts: [{ email: email ?? usualAccount.email, password: password ?? usualAccount.password }],
		dialects: readDialects(values.dialect ?? []),
	};
}

function readWebhooks(values: Values): Pick<Setup, 'webhook' | 'webhooks'> {
	const given = [...(values.webhook ?? []), values['webhook-url'] ?? []].flat();
	const [user, password] = [values['webhook-user'], values['webhook-password']];
	if (given.length === 0 && (user !== undefined || password !== undefined)) {
		throw new Refusal('--webhook-user and --webhook-password go with --webhook.');
	}
	let webhook: Webhook | undefined;
	const webhooks: Record<string, Webhook> = {};
	for (const text of given) {
		const [, bot, url = text] = /^([\w-]+)=(.*)$/s.exec(text) ?? [];
		if (bot === undefined) webhook = { url, user, password };
		else webhooks[bot] = { url, user, password };
	}
	return { webhook, webhooks };
}

function readDialects(given: readonly string[]): Partial<Readings> {
	const pairs = given.map((text) => {
		const [, name, reading] = /^(\w+)=(\w+)$/.exec(text) ?? [];
		if (name !== undefined && reading !== undefined) return [name, reading];
		throw new Refusal(`--dialect takes NAME=READING, e.g. updatedAt=stays, not "${text}".`);
	});
	return checkReadings(Object.fromEntries(pairs));
}
