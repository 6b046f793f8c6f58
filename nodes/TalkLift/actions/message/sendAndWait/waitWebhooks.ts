import type { INodeTypeDescription } from 'n8n-workflow';

type Webhooks = NonNullable<INodeTypeDescription['webhooks']>;

/** Where a waiting execution is reached: opened with GET, answered with POST. */
export const waitWebhooks: Webhooks = (['GET', 'POST'] as const).map((httpMethod) => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
}));
