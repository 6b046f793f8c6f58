import type { Owner } from '../n8n/restClient.mts';
import { colors as pc } from '../terminal/colors.mts';
import type { Connection } from './connectBots.mts';

export interface Running {
	chatPage: string;
	editor: string;
	owner: Pick<Owner, 'email' | 'password'>;
	connections: readonly Connection[];
	logFile: string;
}

const row = (name: string, value: string) => `  ${pc.bold(name.padEnd(10))} ${value}`;
const link = (url: string) => pc.cyan(pc.underline(url));

/** What is said when everything runs: where to look, and what to try first. */
export function writeWelcome({ chatPage, editor, owner, connections, logFile }: Running): string {
	const width = Math.max(...connections.map(({ bot }) => bot.length));
	const flowWidth = Math.max(0, ...connections.map(({ flow }) => flow?.name.length ?? 0));
	return [
		'',
		`  ${pc.bold(pc.green('●'))} ${pc.bold('TalkLift in n8n: the demo is running')}`,
		'',
		row('Chat page', link(`${chatPage}/`)),
		row('Editor', link(`${editor}/`)),
		row('', `${pc.dim('E-mail')}    ${owner.email}`),
		row('', `${pc.dim('Password')}  ${owner.password}`),
		'',
		`  ${pc.bold('Try it')}`,
		`  On the chat page, talk to the Claim bot. Give the membership number ${pc.yellow('12345')}: the flow refuses it.`,
		`  Then ${pc.green('209192092')}: it is accepted, and the bot moves on. The editor shows each execution.`,
		'',
		`  ${pc.bold('Bots and their flows')}`,
		...connections.map(({ bot, flow }) =>
			flow
				? `  ${bot.padEnd(width)}  ${flow.name.padEnd(flowWidth)}  ${pc.dim(`${editor}/workflow/${flow.id}`)}`
				: `  ${bot.padEnd(width)}  ${pc.dim('none yet: build one, and enter its URL on the chat page')}`,
		),
		'',
		`  ${pc.dim(`n8n's log: ${logFile}`)}`,
		`  ${pc.dim('Ctrl-C ends everything.')}`,
		'',
	].join('\n');
}
