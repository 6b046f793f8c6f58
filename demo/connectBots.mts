import type { NodeTypeDescription } from '../n8n/restClient.mts';
import { webhookUrls } from '../n8n/waitForWebhooks.mts';
import type { Sandbox } from '../sandbox/sandbox.mts';
import type { Example } from './examples.mts';
import { flows } from './flows.mts';

export interface Connection {
	/** The bot's name. */
	bot: string;
	/** Its flow's name and id, when it has one. */
	flow?: { id: string; name: string };
}

const triggerType = 'n8n-nodes-talklift.talkLiftTrigger';

/** Enters the flows' production URLs in the sandbox, as one does in TalkLift for each project. */
export function connectBots(
	sandbox: Sandbox,
	examples: readonly Example[],
	n8n: { url: string; types: readonly NodeTypeDescription[] },
	credential: { user: string; password: string },
): Connection[] {
	return sandbox.bots.map(({ id, name, project }) => {
		const file = flows.find(({ bot }) => bot === id)?.example;
		const workflow = examples.find((example) => example.file === file)?.workflow;
		const trigger = workflow?.nodes.find(({ type }) => type === triggerType);
		const [url] = trigger ? webhookUrls(n8n.url, trigger, n8n.types) : [];
		if (!workflow || url === undefined) return { bot: name };
		sandbox.setWebhook({ url, ...credential }, project);
		return { bot: name, flow: { id: workflow.id, name: workflow.name } };
	});
}
