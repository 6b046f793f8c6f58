import type { ErrorHint } from './errorHint.ts';

/** The part of `errorHints` about requests that got no (whole) answer; `readFault` says when which. */
export const connectionHints = {
	connectionRefused: {
		happened: 'TalkLift cannot be reached',
		why: 'Nothing accepts connections at this address.',
		todo: "Check 'Base URL' in the TalkLift API credential, and whether the server is running.",
		delivered: 'no',
		repeat: 'always',
	},
	hostUnknown: {
		happened: 'TalkLift cannot be reached',
		why: 'No server is known by this host name.',
		todo: "Check the spelling of 'Base URL' in the TalkLift API credential, and n8n's internet connection.",
		delivered: 'no',
		repeat: 'always',
	},
	hostUnreachable: {
		happened: 'TalkLift cannot be reached',
		why: 'There is no way from n8n to this server.',
		todo: "Check n8n's network, firewall and proxy, and 'Base URL' in the TalkLift API credential.",
		delivered: 'no',
		repeat: 'always',
	},
	certificateRefused: {
		happened: 'No secure connection to TalkLift',
		why: "The server's certificate is not valid for this address, or it does not speak HTTPS.",
		todo: "Check 'Base URL' in the TalkLift API credential; if it is right, have the certificate corrected.",
		delivered: 'no',
		repeat: 'never',
	},
	blocked: {
		happened: 'n8n did not let the request out',
		why: "This n8n's settings do not allow requests to this address.",
		todo: "Check 'Base URL' and 'Allowed Domains' in the TalkLift API credential, or ask whoever runs this n8n.",
		delivered: 'no',
		repeat: 'never',
	},
	timedOut: {
		happened: 'TalkLift took too long to answer',
		why: 'The answer was not complete when the time was up.',
		todo: "Run the workflow again later, or raise 'Timeout' in the options.",
		delivered: 'maybe',
		repeat: 'whenSafe',
	},
	connectionLost: {
		happened: 'The connection to TalkLift was lost',
		why: 'It ended before the answer was complete.',
		todo: 'Run the workflow again later.',
		delivered: 'maybe',
		repeat: 'whenSafe',
	},
} as const satisfies Record<string, ErrorHint>;
