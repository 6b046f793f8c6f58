import type { INodeProperties } from 'n8n-workflow';

import type { FailureReason } from '../../../talklift/api/failures.ts';
import { apiFields } from './apiFields.ts';
import { sendingFields } from './sendingFields.ts';

/** What a person reads about a request that did not go through. */
interface FailureSentences {
	/** What happened, as the headline. */
	happened: string;
	why: string;
	/** What to do about it. */
	todo: string;
}

const quote = ({ displayName }: INodeProperties) => `'${displayName}'`;
const baseUrl = quote(apiFields.baseUrl);
const email = quote(apiFields.email);
const password = quote(apiFields.password);
const apiToken = quote(apiFields.apiToken);
const timeout = quote(sendingFields.timeout);
const maxWait = quote(sendingFields.maxWait);

/** For every way a request can fail. The troubleshooting table of the documents is made from this one. */
export const failureSentences: Record<FailureReason, FailureSentences> = {
	connectionRefused: {
		happened: 'TalkLift cannot be reached',
		why: 'Nothing accepts connections at this address.',
		todo: `Check ${baseUrl} in the TalkLift API credential, and whether the server is running.`,
	},
	hostUnknown: {
		happened: 'TalkLift cannot be reached',
		why: 'No server with this host name was found.',
		todo: `Check the spelling of ${baseUrl} in the TalkLift API credential, and n8n's internet connection.`,
	},
	hostUnreachable: {
		happened: 'TalkLift cannot be reached',
		why: 'n8n found no route to this server.',
		todo: `Check n8n's network, firewall and proxy, and ${baseUrl} in the TalkLift API credential.`,
	},
	certificateRefused: {
		happened: 'No secure connection to TalkLift',
		why: "The server's certificate is not valid for this address, or it does not speak HTTPS.",
		todo: `Check ${baseUrl} in the TalkLift API credential; if it is right, have the certificate fixed.`,
	},
	blocked: {
		happened: 'n8n blocked the request',
		why: "This n8n's settings do not allow requests to this address.",
		todo: `Check ${baseUrl} and 'Allowed Domains' in the TalkLift API credential, or ask whoever runs this n8n.`,
	},
	timedOut: {
		happened: 'TalkLift took too long to answer',
		why: 'The response was not complete when the time was up.',
		todo: `Run the workflow again later, or raise ${timeout} in the options.`,
	},
	connectionLost: {
		happened: 'The connection to TalkLift was lost',
		why: 'It ended before the response was complete.',
		todo: 'Run the workflow again later.',
	},
	invalidRequest: {
		happened: 'TalkLift did not accept the data',
		why: 'A value is missing, or is not what TalkLift takes in that field.',
		todo: 'Correct the fields that TalkLift names.',
	},
	passwordRefused: {
		happened: 'TalkLift did not accept the e-mail and password',
		why: 'One of the two is wrong, or the account is not active.',
		todo: `Correct ${email} and ${password} in the TalkLift API credential.`,
	},
	tokenRefused: {
		happened: 'TalkLift did not accept the token',
		why: 'It was revoked or mistyped, or its account is not active.',
		todo: `Enter a valid ${apiToken} in the TalkLift API credential, or sign in with e-mail and password.`,
	},
	tokenUnusable: {
		happened: `${apiToken} in the TalkLift API credential is not a token`,
		why: 'It holds characters that no token has, or is far too long for one.',
		todo: 'Copy the token anew, without anything around it, and save the credential.',
	},
	signInUnknown: {
		happened: "The sign-in gave no token in TalkLift's form",
		why: 'The server took the e-mail and password, but its response is none that TalkLift gives, or its token cannot be used.',
		todo: `Check ${baseUrl} in the TalkLift API credential, or enter a token in ${apiToken} instead of e-mail and password.`,
	},
	credentialIncomplete: {
		happened: 'The TalkLift API credential is incomplete',
		why: 'A required field is empty.',
		todo: 'Fill it in and save the credential.',
	},
	invalidBaseUrl: {
		happened: `The TalkLift API credential's ${baseUrl} is not a web address`,
		why: 'It has to begin with https:// (or http://) and a host name, without a user name, a question mark or a hash sign.',
		todo: 'Enter an address such as https://app.talklift.com and save the credential.',
	},
	wrongAddress: {
		happened: "TalkLift's API was not found at this address",
		why: 'Something responds there, but not as TalkLift does.',
		todo: `Check ${baseUrl} in the TalkLift API credential: only the address of TalkLift itself, such as https://app.talklift.com.`,
	},
	unexpectedPage: {
		happened: 'A web page came back instead of a response from TalkLift',
		why: `The address in ${baseUrl} belongs to something else, or something between n8n and TalkLift steps in.`,
		todo: `Check ${baseUrl} in the TalkLift API credential.`,
	},
	redirected: {
		happened: 'The address redirects to another one',
		why: 'Redirects are not followed, since they would turn the request into another and take the token to another server.',
		todo: `Enter the final address in ${baseUrl} of the TalkLift API credential, often the same with https://.`,
	},
	noAccess: {
		happened: 'TalkLift does not allow this',
		why: 'The account has no access to this session, project or org.',
		todo: 'Use a credential whose account may work with this bot, or ask an administrator in TalkLift.',
	},
	notFound: {
		happened: 'TalkLift does not know this session or slot',
		why: 'It was deleted, or belongs to another account or server.',
		todo: `Check that the event and ${baseUrl} come from the same TalkLift.`,
	},
	tooLarge: {
		happened: 'The request is too large for TalkLift',
		why: 'The text or the list of buttons is longer than the server allows.',
		todo: 'Shorten it, or split it into several messages.',
	},
	throttled: {
		happened: 'TalkLift asks to slow down',
		why: 'It got more requests from this account than it takes in this time.',
		todo: `Try again later, send fewer items at once, or raise ${maxWait} in the options.`,
	},
	maintenance: {
		happened: 'TalkLift is offline for maintenance',
		why: 'It says that it cannot take requests at the moment.',
		todo: 'Run the workflow again later.',
	},
	unavailable: {
		happened: 'TalkLift is not available',
		why: 'The server in front of it could not get a response.',
		todo: 'Run the workflow again later.',
	},
	serverTrouble: {
		happened: 'TalkLift could not handle the request',
		why: 'Something went wrong inside TalkLift.',
		todo: "Run the workflow again later; if it keeps happening, contact TalkLift's support.",
	},
	cancelled: {
		happened: 'The execution was stopped',
		why: 'Sending ends when the execution is stopped.',
		todo: 'Run the workflow again for the items that were not sent.',
	},
	unexpected: {
		happened: 'The request to TalkLift ended in an unforeseen way',
		why: 'TalkLift does not document such a response.',
		todo: 'See the details, and run the workflow again later.',
	},
};
