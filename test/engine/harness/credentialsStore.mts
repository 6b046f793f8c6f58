import { getAdditionalKeys } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsExpressionResolveValues,
	ICredentialType,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ICredentialsHelper, isExpression, NodeHelpers } from 'n8n-workflow';

/** Where the store finds credential types: n8n-core's `PackageDirectoryLoader` fits. */
export interface CredentialTypeSource {
	getCredential(typeName: string): { type: ICredentialType };
}

interface StoredCredential {
	name: string;
	type: string;
	/** JSON, so that nothing read from the store is the stored object itself. */
	json: string;
}

/**
 * n8n's credentials with memory in place of the database. What decides about sign-ins and headers
 * follows `CredentialsHelper` of n8n 2.41 statement by statement: when `preAuthentication` is called,
 * what is stored after it, and that a credential without an id can be used but not renewed.
 */
export class CredentialsStore extends ICredentialsHelper {
	/** How often a credential was read and decrypted for a node. */
	reads = 0;
	/** What a read waits for first, or fails with: a database that is slow or down. */
	beforeRead?: () => Promise<void>;
	/** How often n8n stored what `preAuthentication` gave. */
	renewals = 0;
	readonly #types: CredentialTypeSource;
	readonly #stored = new Map<string, StoredCredential>();

	constructor(types: CredentialTypeSource) {
		super();
		this.#types = types;
	}

	/** Stores a credential and gives what a node's `credentials` carries for it. */
	save(type: string, data: ICredentialDataDecryptedObject): { id: string; name: string } {
		const id = String(this.#stored.size + 1);
		const name = `${type} ${id}`;
		this.#stored.set(id, { name, type, json: JSON.stringify(data) });
		return { id, name };
	}

	/** What somebody does who edits a saved credential: everything else stays, the token too. */
	edit(id: string, changes: ICredentialDataDecryptedObject): void {
		this.#write(id, { ...this.read(id), ...changes });
	}

	/** The data as stored, hidden properties included. */
	read(id: string): ICredentialDataDecryptedObject {
		return JSON.parse(this.#entry(id).json) as ICredentialDataDecryptedObject;
	}

	#entry(id: string | null | undefined): StoredCredential {
		if (!id) throw new Error('Found credential with no ID.');
		const entry = this.#stored.get(id);
		if (!entry) throw new Error(`Credential with ID "${id}" does not exist.`);
		return entry;
	}

	#write(id: string, data: ICredentialDataDecryptedObject): void {
		this.#stored.set(id, { ...this.#entry(id), json: JSON.stringify(data) });
	}

	override getParentTypes(): string[] {
		return [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	override getCredentialsProperties(type: string): INodeProperties[] {
		return this.#types.getCredential(type).type.properties;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = requestOptions as IHttpRequestOptions;
		const { authenticate } = this.#types.getCredential(typeName).type;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (authenticate?.type !== 'generic' || !workflow || !node) return options;
		for (const [part, entries] of Object.entries(authenticate.properties)) {
			for (const [key, value] of Object.entries(entries as Record<string, string>)) {
				const resolved = workflow.expression.getSimpleParameterValue(
					node,
					value,
					'internal',
					{ $credentials: credentials },
					undefined,
					'',
				);
				Object.assign(options, {
					[part]: { ...(options[part as 'headers'] ?? {}), [key]: String(resolved) },
				});
			}
		}
		return options;
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { type } = this.#types.getCredential(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (expirable === undefined || !type.preAuthentication) return undefined;
		// n8n compares the node type with 'n8n-nodes-base.noOp', which no node is called at that point:
		// in a connection test, too, only these two conditions count.
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined || !node.credentials) return undefined;
		const details = node.credentials[type.name]!;
		this.#entry(details.id);
		const stored = this.read(details.id!);
		for (const [key, value] of Object.entries(output)) {
			if (key === expirable.name || !isExpression(stored[key]))
				stored[key] = value as ICredentialDataDecryptedObject[string];
		}
		this.#write(details.id!, stored);
		this.renewals += 1;
		return Object.assign(credentials, output);
	}

	override async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication } = this.#types.getCredential(typeName).type;
		return (await preAuthentication?.call(helpers, credentials)) as
			ICredentialDataDecryptedObject | undefined;
	}

	override async getCredentials(): Promise<ICredentials> {
		throw new Error('Nodes do not ask for encrypted credentials');
	}

	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		nodeCredentials: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		this.reads += 1;
		await this.beforeRead?.();
		this.#entry(nodeCredentials.id);
		const stored = this.read(nodeCredentials.id!);
		if (raw) return stored;
		const withDefaults = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			stored as INodeParameters,
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
		if (!resolve) return withDefaults;
		return resolve.workflow.expression.getParameterValue(
			withDefaults as INodeParameters,
			resolve.runExecutionData,
			resolve.runIndex,
			resolve.itemIndex,
			resolve.node.name,
			resolve.connectionInputData,
			mode,
			getAdditionalKeys(additionalData, mode, null),
			executeData,
			false,
			withDefaults,
		) as ICredentialDataDecryptedObject;
	}

	override async updateCredentials(
		nodeCredentials: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.#write(nodeCredentials.id!, data);
	}

	override async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('TalkLift has no OAuth');
	}
}
