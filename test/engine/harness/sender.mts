import { NodeHelpers } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

import { TalkLiftApi } from '../../../credentials/TalkLiftApi.credentials.ts';
import type { SendingOptions } from '../../../nodes/TalkLift/panels/sendingFields.ts';
import type { Clock } from '../../../nodes/TalkLift/transport/clock.ts';
import { createClient } from '../../../nodes/TalkLift/transport/talkLiftClient.ts';
import { CredentialsStore } from './credentialsStore.mts';
import type { LoadedPackages } from './loadPackages.mts';
import { runWorkflow } from './runWorkflow.mts';

/** How one item ended: as sent, or with what n8n shows of it. */
export interface Ending {
	sent: boolean;
	message?: string;
	description?: string;
}

export interface SenderOptions {
	/** Takes the cause away from what n8n throws, as n8n-workflow did before 2.34. */
	withoutCauses?: boolean;
	clock?: Clock;
}

export interface Sender {
	/** What TalkLift's responses said, by item, as it becomes part of items. */
	responses: unknown[];
	/** What n8n has stored of the credential. */
	credentials: CredentialsStore;
	credential: { id: string; name: string };
	/** Runs a workflow that sends all items, each to its session, and says how each one ended. */
	send(items: IDataObject[], options?: SendingOptions, signal?: AbortSignal): Promise<Ending[]>;
}

/**
 * A workflow of one node that sends each item as it is, run by n8n's engine: what the transport and the
 * credential do, without the fields and operations of the real node.
 */
export function createSender(
	credentialData: IDataObject,
	{ withoutCauses = false, clock }: SenderOptions = {},
): Sender {
	let options: SendingOptions = {};
	let endings: Ending[] = [];
	const responses: unknown[] = [];
	const sending: INodeType = {
		description: {
			displayName: 'Sending',
			name: 'sending',
			group: ['output'],
			version: 1,
			description: 'Sends each item',
			defaults: { name: 'Sending' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'talkLiftApi', required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const n8n = withoutCauses ? losingCauses(this) : this;
			const client = await createClient(n8n, options, clock);
			const tasks = this.getInputData().map(({ json }, itemIndex) => {
				const isMessage = 'session_id' in json;
				return client.inTurn(String(isMessage ? json.session_id : json.session), async () => {
					try {
						const { body } = isMessage
							? await client.sendMessage(json, itemIndex)
							: await client.sendFeedback(json, itemIndex);
						responses[itemIndex] = body;
						endings[itemIndex] = { sent: true };
					} catch (error) {
						const { message, description } = error as Ending;
						endings[itemIndex] = { sent: false, message, description };
					}
				});
			});
			await Promise.all(tasks);
			return [[]];
		},
	};
	const packages: LoadedPackages = {
		nodeTypes: {
			getByName: () => sending,
			getByNameAndVersion: (_, version) => NodeHelpers.getVersionedNodeType(sending, version),
			getKnownTypes: () => ({}),
		},
		getCredential: () => ({ type: new TalkLiftApi() }),
	};
	const credentials = new CredentialsStore(packages);
	const credential = credentials.save('talkLiftApi', credentialData as never);
	return {
		responses,
		credentials,
		credential,
		async send(items, newOptions = {}, signal) {
			options = newOptions;
			endings = [];
			const run = await runWorkflow({
				file: {
					name: 'Sending',
					nodes: [
						{
							id: '1',
							name: 'Sending',
							type: 'test.sending',
							typeVersion: 1,
							position: [0, 0],
							parameters: {},
							credentials: { talkLiftApi: credential },
						},
					],
					connections: {},
				},
				packages,
				credentialsHelper: credentials,
				startNode: 'Sending',
				items: [items.map((json) => ({ json }))],
				...(signal ? { signal } : {}),
			});
			if (run.data.resultData.error) throw run.data.resultData.error;
			return endings;
		},
	};
}

function losingCauses(n8n: IExecuteFunctions): IExecuteFunctions {
	const { httpRequestWithAuthentication } = n8n.helpers;
	const losing: typeof httpRequestWithAuthentication = async function (...request) {
		try {
			return (await httpRequestWithAuthentication.apply(this, request)) as unknown;
		} catch (error) {
			(error as Error).cause = undefined;
			throw error;
		}
	};
	const helpers = { ...n8n.helpers, httpRequestWithAuthentication: losing };
	return Object.create(n8n, { helpers: { value: helpers } }) as IExecuteFunctions;
}
