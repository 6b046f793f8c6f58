import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

export interface Refusal {
	status: number;
	/** One sentence for whoever sent the request. */
	message: string;
	headers?: Record<string, string>;
}

const signIn = { 'WWW-Authenticate': 'Basic realm="TalkLift Trigger", charset="UTF-8"' };

/** Every way the trigger refuses a request, except for what `parseEvent` says of the body itself. */
export const refusals = {
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
} satisfies Record<string, Refusal>;

/** Answers with a refusal. Starts no execution. */
export function refuse(
	context: IWebhookFunctions,
	{ status, message, headers = {} }: Refusal,
): IWebhookResponseData {
	context.getResponseObject().status(status).set(headers).json({ message });
	return { noWebhookResponse: true };
}

/** The answer to a request that was taken: how many events it held, and how many start something. */
export function received(events: number, started: number) {
	return { message: 'Received', events, started };
}
