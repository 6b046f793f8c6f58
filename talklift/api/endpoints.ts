/**
 * One documented call to TalkLift. Paths end in a slash: without it Django redirects, and a POST arrives
 * as GET.
 */
export type Endpoint = {
	readonly method: 'POST';
	readonly path: `/${string}/`;
	/** Whether a second, identical request leaves the same state as one: then it may simply be repeated. */
	readonly safeToRepeat: boolean;
};

/**
 * The calls that TalkLift documents, and nothing else.
 *
 * Signing in again gives the same token, and reporting the same answer again leaves the slot as it
 * was. A message sent again is read twice by a person.
 */
export const endpoints = {
	signIn: { method: 'POST', path: '/api-token-auth/', safeToRepeat: true },
	slotFeedback: {
		method: 'POST',
		path: '/api/v1/session-slot-states/update_from_webhook/',
		safeToRepeat: true,
	},
	sendMessage: { method: 'POST', path: '/api/v1/sessions/send_message/', safeToRepeat: false },
} as const satisfies Record<string, Endpoint>;
