import {
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	ICredentialsHelper,
	NodeHelpers,
} from 'n8n-workflow';

/** A credential as `n8n import:credentials` takes it. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

/** Credentials of a test, read the way n8n reads them from its database. */
export class CredentialsStore extends ICredentialsHelper {
	readonly stored: StoredCredential[];
	private readonly credentialType: (name: string) => ICredentialType;

	constructor(stored: StoredCredential[], credentialType: (name: string) => ICredentialType) {
		super();
		this.stored = structuredClone(stored);
		this.credentialType = credentialType;
	}

	async getDecrypted(...[, { id }, type]: Parameters<ICredentialsHelper['getDecrypted']>) {
		const found = this.stored.find((stored) => stored.id === id && stored.type === type);
		if (!found) throw new Error(`Credential with ID "${id}" does not exist for type "${type}".`);
		const properties = this.getCredentialsProperties(type);
		const data = structuredClone(found.data) as Parameters<typeof NodeHelpers.getNodeParameters>[1];
		const filled = NodeHelpers.getNodeParameters(properties, data, true, false, null, null);
		return filled as ICredentialDataDecryptedObject;
	}

	getCredentialsProperties(type: string) {
		return this.credentialType(type).properties;
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(): Promise<never> {
		throw new Error('authenticate: not in this store');
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('getCredentials: not in this store');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}
}
