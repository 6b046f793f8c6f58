import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/** Gives one item more than it gets, and says of none where it comes from. */
export const carelessNode: INodeType = {
	description: {
		displayName: 'Careless',
		name: 'careless',
		group: ['transform'],
		version: 1,
		description: 'Cuts the item links',
		defaults: { name: 'Careless' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Resource', name: 'resource', type: 'string', default: '' }],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [[...this.getInputData(), null].map(() => ({ json: {} }))];
	},
};
