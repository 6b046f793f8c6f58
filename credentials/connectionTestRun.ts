// What has happened to a credential in the connection test that is running. Kept by object, since n8n
// hands the same one to every step of a test, and another one to everything else.

const tested = new WeakSet<object>();
const signedIn = new WeakSet<object>();

export function markAsTested(data: object): void {
	tested.add(data);
}

export function isBeingTested(data: object): boolean {
	return tested.has(data);
}

/** With the data as they are now: a token that was stored before does not count. */
export function markAsSignedIn(data: object): void {
	signedIn.add(data);
}

export function hasSignedIn(data: object): boolean {
	return signedIn.has(data);
}
