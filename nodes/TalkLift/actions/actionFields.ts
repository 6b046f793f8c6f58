import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './operation.ts';
import { resources } from './resources.ts';

/** All parameters of the node: resource, operation, and each operation's fields, shown with it only. */
export const actionFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'slot',
	},
	...resources.map(operationMenu),
	...resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			structuredClone(operation.fields).map((field) =>
				showWith(field as INodeProperties, resource, operation),
			),
		),
	),
];

function operationMenu({ value: resource, operations }: Resource): INodeProperties {
	const firstOperation = operations[0]?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: firstOperation,
	};
}

function showWith(
	field: INodeProperties,
	resource: Resource,
	operation: Operation,
): INodeProperties {
	const show = {
		resource: [resource.value],
		operation: [operation.value],
		...field.displayOptions?.show,
	};
	return { ...field, displayOptions: { ...field.displayOptions, show } };
}
