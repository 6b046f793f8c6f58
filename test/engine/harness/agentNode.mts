import type {
	EngineRequest,
	EngineResponse,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

/** What n8n makes of a node that is connected as a tool. */
interface Tool {
	invoke(given: object): Promise<unknown>;
}

/**
 * An AI Agent without a model, that uses its tool for every item, once or as often as it is told. n8n's own
 * has two ways: up to version 2 it calls the tool itself, from version 3 on it asks n8n to run the tool's
 * node.
 */
export const agentNode: INodeType = {
	description: {
		displayName: 'Agent',
		name: 'agent',
		group: ['transform'],
		version: [2, 3],
		description: 'Uses a tool',
		defaults: { name: 'Agent' },
		inputs: ['main', 'ai_tool'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Calls', name: 'calls', type: 'number', default: 1 },
			{ displayName: 'Input', name: 'input', type: 'string', default: '{}' },
		],
	},
	async execute(
		this: IExecuteFunctions,
		response?: EngineResponse,
	): Promise<INodeExecutionData[][] | EngineRequest> {
		const items = this.getInputData();
		if (this.getNode().typeVersion === 2) {
			const said: unknown[] = [];
			for (const index of items.keys()) {
				const [tool] = (await this.getInputConnectionData('ai_tool', index)) as Tool[];
				said.push(await tool!.invoke({}));
			}
			return [said.map((text) => ({ json: { said: text as string } }))];
		}
		const calls = this.getNodeParameter('calls', 0) as number;
		const round = ((response?.metadata as { round?: number } | undefined)?.round ?? 0) + 1;
		if (response && round > calls) {
			const given = response.actionResponses.map(({ data }) => data.data?.ai_tool?.[0]?.[0]?.json);
			return [given.map((json) => ({ json: { said: JSON.stringify([json]) } }))];
		}
		const [tool] = this.getParentNodes(this.getNode().name, {
			connectionType: 'ai_tool',
			depth: 1,
		});
		return {
			actions: [...items.keys()].map((itemIndex) => ({
				actionType: 'ExecutionNodeAction',
				nodeName: tool!.name,
				input: JSON.parse(this.getNodeParameter('input', itemIndex) as string) as IDataObject,
				type: 'ai_tool',
				id: `call ${itemIndex}`,
				metadata: { itemIndex },
			})),
			metadata: { round },
		};
	},
};
