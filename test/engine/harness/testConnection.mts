import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createEmptyRunExecutionData, NodeHelpers, Workflow } from 'n8n-workflow';
import type { ICredentialType, INode, INodeCredentialTestResult, INodeType } from 'n8n-workflow';

import type { CredentialsStore } from './credentialsStore.mts';
import { toAdditionalData } from './toAdditionalData.mts';

/**
 * Tests a stored credential as n8n does when 'Retry' is pressed: a node without anything else, whose one
 * request is the credential type's `test`, run by n8n's engine. The reading of the result follows
 * `CredentialsTester` of n8n 2.41.
 */
export async function testConnection(
	credentialsHelper: CredentialsStore,
	type: ICredentialType,
	credential: { id: string; name: string },
): Promise<INodeCredentialTestResult> {
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type.name]: credential },
	};
	const nodeType: INodeType = {
		description: {
			displayName: 'No Operation',
			name: 'noOp',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type.name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: type.test!.request },
				},
			],
		},
	};
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => NodeHelpers.getVersionedNodeType(nodeType),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = toAdditionalData({ credentialsHelper });
	const data = await credentialsHelper.getDecrypted(
		additionalData,
		credential,
		type.name,
		'internal',
	);
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const decrypted = { ...credential, type: type.name, data };
	try {
		await new RoutingNode(context, nodeType, decrypted).runNode();
	} catch (error) {
		return { status: 'Error', message: readMessage(error as Thrown, type) };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

type Thrown = Error & {
	cause?: { code?: string; response?: { status: number; statusText: string } };
};

function readMessage(error: Thrown, { test }: ICredentialType): string {
	const { response, code } = error.cause ?? {};
	if (!response) return code ?? error.message;
	for (const rule of test?.rules ?? []) {
		if (rule.type === 'responseCode' && rule.properties.value === response.status)
			return rule.properties.message;
	}
	return response.statusText || `Received HTTP status code: ${response.status}`;
}
