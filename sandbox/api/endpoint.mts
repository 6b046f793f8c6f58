/** What faults can be limited to, with the words for the menu. `members` is no part of TalkLift. */
export const faultEndpoints = {
	all: 'Any call',
	login: 'Sign-in',
	feedback: 'Slot feedback',
	message: 'Send message',
	members: 'Member directory',
} as const;

/** What can be called. */
export type Endpoint = Exclude<keyof typeof faultEndpoints, 'all'>;

/** The API's documented calls. */
export type ApiCall = Exclude<Endpoint, 'members'>;
