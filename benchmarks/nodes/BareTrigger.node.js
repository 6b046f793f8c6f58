// The least that a trigger can be: takes any body and starts the workflow with it. No filter, no
// reading; user and password are compared when the node has a credential. What n8n itself costs a
// custom trigger.
class BareTrigger {
	description = {
		displayName: 'Bare Trigger',
		name: 'bareTrigger',
		group: ['trigger'],
		// Not 1: for exactly that version n8n evaluates an expression on every request.
		version: 2,
		description: 'Starts the workflow with what was posted',
		defaults: { name: 'Bare Trigger' },
		inputs: [],
		outputs: ['main'],
		credentials: [{ name: 'httpBasicAuth', required: false }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'bare',
				responseMode: 'onReceived',
				responseData: 'noData',
			},
		],
		properties: [],
	};

	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook() {
		if (this.getNode().credentials?.httpBasicAuth) {
			const { user, password } = await this.getCredentials('httpBasicAuth');
			const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
			if (this.getHeaderData().authorization !== expected) {
				this.getResponseObject().status(401).end();
				return { noWebhookResponse: true };
			}
		}
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
}

module.exports = { BareTrigger };
