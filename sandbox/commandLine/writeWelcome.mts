import { colors as pc } from '../../terminal/colors.mts';
import type { Sandbox } from '../sandbox.mts';

/** What is said when the sandbox runs: where to look, and what to enter in n8n. */
export function writeWelcome({ url, account, state }: Sandbox): string {
	const { bots, webhooks } = state();
	const addresses = new Map<string, string[]>();
	for (const { url: address, project } of webhooks) {
		const names = bots.filter((bot) => bot.project === project).map(({ name }) => name);
		addresses.set(address, [...(addresses.get(address) ?? []), ...names]);
	}
	const width = Math.max(...bots.map(({ name }) => name.length));
	const lines = [
		'',
		`  ${pc.bold(pc.green('●'))} ${pc.bold('TalkLift sandbox')}`,
		'',
		row('Chat page', pc.cyan(pc.underline(`${url}/`))),
		'',
		`  ${pc.dim("In n8n, credential 'TalkLift API':")}`,
		row('Base URL', url),
		row('E-mail', account.email),
		row('Password', account.password),
		'',
		`  ${pc.dim('Events go to:')}`,
		...(webhooks.length === 0
			? [row('Webhook', pc.yellow('none yet: enter it on the chat page, or start with --webhook'))]
			: [...addresses].map(([address, names]) =>
					row('Webhook', addresses.size > 1 ? `${address}  ${pc.dim(names.join(', '))}` : address),
				)),
		'',
		`  ${pc.dim('Bots:')}`,
		...bots.map(({ name, description }) => `  ${name.padEnd(width)}  ${pc.dim(description)}`),
		'',
		`  ${pc.dim('Ctrl-C ends it.')}`,
		'',
	];
	return lines.join('\n');
}

function row(name: string, value: string): string {
	return `  ${pc.bold(name.padEnd(10))} ${value}`;
}
