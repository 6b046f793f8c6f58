/** The credentials that n8n is testing now. By object, since n8n hands the same one to every step. */
const tested = new WeakSet<object>();

export function markAsTested(data: object): void {
	tested.add(data);
}

export function isBeingTested(data: object): boolean {
	return tested.has(data);
}
