import type { KeptWebhooks } from '../keep/keptWebhooks.mts';
import { checkAddress } from './checkAddress.mts';

/** Where events go: what is entered in TalkLift under project → integrations → Webhook. */
export interface Webhook {
	url: string;
	user?: string;
	password?: string;
}

/** A project's webhook as it is shown: without its password. */
export interface ShownWebhook {
	project: number;
	url: string;
	user: string;
	hasPassword: boolean;
}

/** Where events go: TalkLift has one webhook per project. */
export class Webhooks {
	#forAll: Webhook | undefined;
	/** A project that is listed as undefined has none, whatever the others have. */
	readonly #ofProjects = new Map<number, Webhook | undefined>();

	of(project: number): Webhook | undefined {
		return this.#ofProjects.has(project) ? this.#ofProjects.get(project) : this.#forAll;
	}

	/** @throws when the URL isn't http(s) */
	set(webhook: Webhook | undefined, project?: number): void {
		if (webhook) checkAddress(webhook.url, "A webhook's address");
		if (project !== undefined) {
			this.#ofProjects.set(project, webhook && { ...webhook });
			return;
		}
		this.#forAll = webhook && { ...webhook };
		this.#ofProjects.clear();
	}

	/** Those of the given projects and of all others that were given one, for people to see. */
	show(projects: readonly number[]): ShownWebhook[] {
		const all = [...new Set([...projects, ...this.#ofProjects.keys()])];
		return all.flatMap((project) => {
			const webhook = this.of(project);
			if (!webhook) return [];
			const { url, user = '', password = '' } = webhook;
			return [{ project, url, user, hasPassword: password !== '' }];
		});
	}

	/** To be kept in a file, passwords and all. */
	save(): KeptWebhooks {
		return {
			forAll: this.#forAll,
			ofProjects: Array.from(this.#ofProjects, ([project, webhook]) => [project, webhook ?? null]),
		};
	}

	restore({ forAll, ofProjects }: KeptWebhooks): void {
		this.set(forAll);
		for (const [project, webhook] of ofProjects) this.set(webhook ?? undefined, project);
	}

	/** Everything in them that is nobody's business, as it goes over the wire too. */
	secrets(): string[] {
		return [this.#forAll, ...this.#ofProjects.values()].flatMap((webhook) => {
			const { user = '', password = '' } = webhook ?? {};
			if (password === '') return [];
			const pair = `${user}:${password}`;
			const encoded = (['utf8', 'latin1'] as const).map((encoding) =>
				Buffer.from(pair, encoding).toString('base64'),
			);
			return [...encoded, password];
		});
	}
}
