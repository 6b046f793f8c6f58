import { connectionHints } from './connectionHints.ts';
import type { ErrorHint } from './errorHint.ts';

/**
 * Everything that can come of a request besides success. Which row applies is decided by status and
 * code (`readResponse`, `readFault`); the README's troubleshooting table is tested against this one.
 */
export const errorHints = {
	...connectionHints,
	invalidRequest: {
		happened: 'TalkLift did not accept the data',
		why: 'A value is missing, or is not what TalkLift takes in that field.',
		todo: 'Correct the fields that TalkLift names.',
		delivered: 'no',
		repeat: 'never',
	},
	passwordRefused: {
		happened: 'TalkLift did not accept the e-mail and password',
		why: 'One of the two is wrong, or the account is not active.',
		todo: "Correct 'E-Mail' and 'Password' in the TalkLift API credential.",
		delivered: 'no',
		repeat: 'never',
	},
	tokenRefused: {
		happened: 'TalkLift did not accept the token',
		why: 'It was revoked or mistyped, or its account is not active.',
		todo: "Enter a valid 'API Token' in the TalkLift API credential, or sign in with e-mail and password.",
		delivered: 'no',
		repeat: 'never',
	},
	credentialIncomplete: {
		happened: 'The TalkLift API credential is not complete',
		why: 'A field that is needed is empty.',
		todo: 'Fill it in and save the credential.',
		delivered: 'no',
		repeat: 'never',
	},
	invalidBaseUrl: {
		happened: "The TalkLift API credential's 'Base URL' is not a web address",
		why: 'It has to begin with https:// (or http://) and a host name, without a user name, a question mark or a hash sign.',
		todo: 'Enter an address such as https://app.talklift.com and save the credential.',
		delivered: 'no',
		repeat: 'never',
	},
	wrongAddress: {
		happened: "TalkLift's API was not found at this address",
		why: 'Something answers there, but not as TalkLift does.',
		todo: "Check 'Base URL' in the TalkLift API credential: only the address of TalkLift itself, such as https://app.talklift.com.",
		delivered: 'no',
		repeat: 'never',
	},
	unexpectedPage: {
		happened: 'A web page came back instead of an answer from TalkLift',
		why: "The address in 'Base URL' belongs to something else, or something between n8n and TalkLift steps in.",
		todo: "Check 'Base URL' in the TalkLift API credential.",
		delivered: 'maybe',
		repeat: 'never',
	},
	redirected: {
		happened: 'The address redirects to another one',
		why: 'Redirects are not followed, since they would turn the request into another and take the token elsewhere.',
		todo: "Enter the final address in 'Base URL' of the TalkLift API credential, often the same with https://.",
		delivered: 'no',
		repeat: 'never',
	},
	noAccess: {
		happened: 'TalkLift does not allow this',
		why: 'The account has no access to this session, project or org.',
		todo: 'Use a credential whose account may work with this bot, or ask an administrator in TalkLift.',
		delivered: 'no',
		repeat: 'never',
	},
	notFound: {
		happened: 'TalkLift does not know this session or slot',
		why: 'It was deleted, or belongs to another account or server.',
		todo: "Check that the event and 'Base URL' come from the same TalkLift.",
		delivered: 'no',
		repeat: 'never',
	},
	tooLarge: {
		happened: 'The request is too large for TalkLift',
		why: 'The text or the list of buttons is longer than the server takes.',
		todo: 'Shorten it, or split it into several messages.',
		delivered: 'no',
		repeat: 'never',
	},
	throttled: {
		happened: 'TalkLift asks to slow down',
		why: 'More requests arrived than it takes from one account in this time.',
		todo: "Try again later, send fewer items at once, or raise 'Max Wait' in the options.",
		delivered: 'no',
		repeat: 'always',
	},
	maintenance: {
		happened: 'TalkLift is offline for maintenance',
		why: 'It says that it cannot work on requests now.',
		todo: 'Run the workflow again later.',
		delivered: 'no',
		repeat: 'always',
	},
	unavailable: {
		happened: 'TalkLift is not available',
		why: 'The server in front of it could not get an answer.',
		todo: 'Run the workflow again later.',
		delivered: 'maybe',
		repeat: 'whenSafe',
	},
	serverTrouble: {
		happened: 'TalkLift could not handle the request',
		why: 'Something went wrong inside TalkLift.',
		todo: "Run the workflow again later; if it stays like this, ask TalkLift's support.",
		delivered: 'maybe',
		repeat: 'whenSafe',
	},
	cancelled: {
		happened: 'The execution was stopped',
		why: 'Sending ends when the execution is stopped.',
		todo: 'Run the workflow again for the items that were not sent.',
		delivered: 'no',
		repeat: 'never',
	},
	unexpected: {
		happened: 'The request to TalkLift ended in an unforeseen way',
		why: 'TalkLift does not document such an answer.',
		todo: 'See the details, and run the workflow again later.',
		delivered: 'maybe',
		repeat: 'never',
	},
} as const satisfies Record<string, ErrorHint>;
