import type { RestClient } from '../n8n/restClient.mts';
import type { Sandbox } from '../sandbox/sandbox.mts';
import type { Example } from './examples.mts';
import { flows } from './flows.mts';

export interface Connection {
	/** The bot's name. */
	bot: string;
	/** Its flow's name and id, when it has one. */
	flow?: { id: string; name: string };
}

/** Enters the flows' production URLs in the sandbox, as one does in TalkLift for each project. */
export async function connectBots(
	sandbox: Sandbox,
	examples: readonly Example[],
	rest: RestClient,
	credential: { user: string; password: string },
): Promise<Connection[]> {
	const connections: Connection[] = [];
	for (const { id, name, project } of sandbox.bots) {
		const file = flows.find(({ bot }) => bot === id)?.example;
		const workflow = examples.find((example) => example.file === file)?.workflow;
		const [url] = workflow ? await rest.webhooksOf(workflow.id) : [];
		if (url !== undefined) sandbox.setWebhook({ url, ...credential }, project);
		connections.push({
			bot: name,
			...(workflow && url !== undefined && { flow: { id: workflow.id, name: workflow.name } }),
		});
	}
	return connections;
}
