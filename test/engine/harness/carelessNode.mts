import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/** Gives one item more than it gets, and says of none where it comes from. Keeps one field, or none. */
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
		properties: ['Resource', 'Keeps'].map((name) => ({
			displayName: name,
			name: name.toLowerCase(),
			type: 'string',
			default: '',
		})),
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const keeps = this.getNodeParameter('keeps', 0) as string;
		const kept = (json: IDataObject) => (keeps === '' ? {} : { [keeps]: json[keeps] });
		return [[...this.getInputData(), { json: {} }].map(({ json }) => ({ json: kept(json) }))];
	},
};
