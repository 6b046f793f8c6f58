export interface Rejection {
	status: number;
	/** One sentence for whoever sent the request. */
	message: string;
	headers?: Record<string, string>;
}

const signIn = { 'WWW-Authenticate': 'Basic realm="TalkLift Trigger", charset="UTF-8"' };

/** Every way the trigger rejects a request, except for what `parseEvent` says of the body itself. */
export const rejections = {
	notSetUp: {
		status: 401,
		message: 'This webhook has no user and password set up, so it takes no request.',
		headers: signIn,
	},
	unauthorized: {
		status: 401,
		message: 'The user or the password is missing or not the right one.',
		headers: signIn,
	},
	notNow: {
		status: 503,
		message: 'The user and password cannot be checked at the moment. Send the event again.',
		headers: { 'Retry-After': '10' },
	},
	form: { status: 400, message: 'The body must be sent as JSON, not as a form.' },
	unreadable: { status: 400, message: 'The body could not be read to its end.' },
	empty: { status: 400, message: 'The body is empty.' },
	notJson: { status: 400, message: 'The body is not JSON.' },
	tooDeep: { status: 400, message: 'The body is nested too deeply for an event.' },
	tooLarge: { status: 413, message: 'The body holds more values than an event can have.' },
} satisfies Record<string, Rejection>;
