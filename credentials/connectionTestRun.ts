const tested = new WeakSet<object>();
const signedIn = new WeakSet<object>();

/**
 * What has happened to a credential in the connection test that is running. Kept by object, since n8n
 * hands the same one to every step of a test, and another one to everything else.
 */
export const connectionTestRun = {
	begin: (data: object): void => void tested.add(data),
	isUnderWay: (data: object): boolean => tested.has(data),
	/** With the data as they are now: a token that was stored before does not count. */
	noteSignIn: (data: object): void => void signedIn.add(data),
	hasSignedIn: (data: object): boolean => signedIn.has(data),
} as const;
