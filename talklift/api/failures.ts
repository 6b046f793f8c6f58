/** What is known of a request that ended in this way. */
interface Failure {
	/** Whether TalkLift may have acted on the request. */
	delivered: 'no' | 'maybe';
	/** `always`: time may cure it and nothing was delivered. `whenSafe`: if doing it twice is harmless. */
	repeat: 'never' | 'whenSafe' | 'always';
}

/**
 * Everything that can come of a request besides success. Which row applies is decided by status and
 * code (`readResponse`, `readSignIn`, `readFault`).
 */
export const failures = {
	connectionRefused: { delivered: 'no', repeat: 'always' },
	hostUnknown: { delivered: 'no', repeat: 'always' },
	hostUnreachable: { delivered: 'no', repeat: 'always' },
	certificateRefused: { delivered: 'no', repeat: 'never' },
	blocked: { delivered: 'no', repeat: 'never' },
	timedOut: { delivered: 'maybe', repeat: 'whenSafe' },
	connectionLost: { delivered: 'maybe', repeat: 'whenSafe' },
	invalidRequest: { delivered: 'no', repeat: 'never' },
	passwordRefused: { delivered: 'no', repeat: 'never' },
	tokenRefused: { delivered: 'no', repeat: 'never' },
	tokenUnusable: { delivered: 'no', repeat: 'never' },
	signInUnknown: { delivered: 'no', repeat: 'never' },
	credentialIncomplete: { delivered: 'no', repeat: 'never' },
	invalidBaseUrl: { delivered: 'no', repeat: 'never' },
	wrongAddress: { delivered: 'no', repeat: 'never' },
	unexpectedPage: { delivered: 'maybe', repeat: 'never' },
	redirected: { delivered: 'no', repeat: 'never' },
	noAccess: { delivered: 'no', repeat: 'never' },
	notFound: { delivered: 'no', repeat: 'never' },
	tooLarge: { delivered: 'no', repeat: 'never' },
	throttled: { delivered: 'no', repeat: 'always' },
	maintenance: { delivered: 'no', repeat: 'always' },
	unavailable: { delivered: 'maybe', repeat: 'whenSafe' },
	serverTrouble: { delivered: 'maybe', repeat: 'whenSafe' },
	cancelled: { delivered: 'no', repeat: 'never' },
	unexpected: { delivered: 'maybe', repeat: 'never' },
} as const satisfies Record<string, Failure>;

export type FailureReason = keyof typeof failures;
