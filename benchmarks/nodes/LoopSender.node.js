// The usual hand-written community node: for each item the parameters are read, a request is sent
// and awaited. It stands here to be compared with.
class LoopSender {
	description = {
		displayName: 'Loop Sender',
		name: 'loopSender',
		group: ['output'],
		version: 1,
		description: 'Sends a message for each item',
		defaults: { name: 'Loop Sender' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'loopSenderApi', required: true }],
		properties: [
			{ displayName: 'Session ID', name: 'sessionId', type: 'number', default: 0 },
			{ displayName: 'Org ID', name: 'orgId', type: 'number', default: 0 },
			{ displayName: 'Project ID', name: 'projectId', type: 'number', default: 0 },
			{ displayName: 'Channel', name: 'channel', type: 'string', default: 'WEB' },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
		],
	};

	async execute() {
		const items = this.getInputData();
		const sent = [];
		for (let i = 0; i < items.length; i++) {
			try {
				const { baseUrl } = await this.getCredentials('loopSenderApi', i);
				const json = await this.helpers.httpRequestWithAuthentication.call(this, 'loopSenderApi', {
					method: 'POST',
					url: `${baseUrl}/api/v1/sessions/send_message/`,
					body: {
						session_id: this.getNodeParameter('sessionId', i),
						org_id: this.getNodeParameter('orgId', i),
						project_id: this.getNodeParameter('projectId', i),
						channel: this.getNodeParameter('channel', i),
						sender: 'BOT',
						text: this.getNodeParameter('text', i),
					},
					json: true,
				});
				sent.push({ json, pairedItem: { item: i } });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				sent.push({ json: { error: error.message }, pairedItem: { item: i } });
			}
		}
		return [sent];
	}
}

module.exports = { LoopSender };
