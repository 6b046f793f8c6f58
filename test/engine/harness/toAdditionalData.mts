import './processedData.mts';
import { ExternalSecretsProxy } from 'n8n-core';
import type { ICredentialsHelper, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

export interface Surroundings {
	credentialsHelper: ICredentialsHelper;
	/** Where webhooks of this engine are reached; n8n's own code wants valid addresses even unused. */
	baseUrl?: string;
	executionId?: string;
}

/** What n8n hands to every node besides the workflow, without the server around it. */
export function toAdditionalData({
	credentialsHelper,
	baseUrl = 'http://127.0.0.1',
	executionId,
}: Surroundings): IWorkflowExecuteAdditionalData {
	const outsideTheEngine = (what: string) => async (): Promise<never> => {
		throw new Error(`${what} needs a real n8n server`);
	};
	return {
		credentialsHelper,
		executionId,
		currentNodeExecutionIndex: 0,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
		restApiUrl: `${baseUrl}/rest`,
		instanceBaseUrl: `${baseUrl}/`,
		formBaseUrl: `${baseUrl}/form`,
		formWaitingBaseUrl: `${baseUrl}/form-waiting`,
		formTestBaseUrl: `${baseUrl}/form-test`,
		webhookBaseUrl: `${baseUrl}/webhook`,
		webhookWaitingBaseUrl: `${baseUrl}/webhook-waiting`,
		webhookTestBaseUrl: `${baseUrl}/webhook-test`,
		mcpBaseUrl: `${baseUrl}/mcp`,
		mcpTestBaseUrl: `${baseUrl}/mcp-test`,
		logAiEvent: () => {},
		setExecutionStatus: () => {},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		executeWorkflow: outsideTheEngine('Calling another workflow'),
		startRunnerTask: outsideTheEngine('A Code node'),
	};
}
