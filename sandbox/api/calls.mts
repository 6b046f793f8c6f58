import type { Account, Accounts } from '../accounts.mts';
import type { Readings } from '../dialects/dialects.mts';
import type { Counts } from '../oracle.mts';
import { writeProcessedFeedback } from '../sessions.mts';
import type { Sessions } from '../sessions.mts';
import type { ApiCall } from './endpoint.mts';
import { checkFeedback } from './feedbackFields.mts';
import { checkLogin } from './loginFields.mts';
import { checkMessage } from './messageFields.mts';
import { invalid, noPermission, notFound } from './response.mts';
import type { ApiResponse } from './response.mts';

/** What the calls work on. */
export interface Platform {
	accounts: Accounts;
	sessions: Sessions;
	oracle: Counts;
	/** The dialects spoken now. */
	readings: () => Readings;
}

interface Call {
	path: string;
	/** The login alone needs no token. */
	open: boolean;
	/** The call's name in the framework's description of itself. */
	name: string;
	/** `concerns` tells the session as soon as it is known, for the traffic list. */
	respond(
		platform: Platform,
		body: unknown,
		account: Account | undefined,
		concerns: (session: number) => void,
	): ApiResponse;
}

/** The documented calls. They see a body that is JSON, and an account unless the call is open. */
export const calls = {
	login: {
		path: '/api-token-auth/',
		open: true,
		name: 'Obtain Auth Token',
		respond({ accounts }, body) {
			const checked = checkLogin(body);
			if ('errors' in checked) return invalid(checked.errors);
			const token = accounts.signIn(checked.value.username, checked.value.password);
			if (token !== undefined) return { status: 200, body: { token } };
			return invalid({ non_field_errors: ['Unable to log in with provided credentials.'] });
		},
	},
	feedback: {
		path: '/api/v1/session-slot-states/update_from_webhook/',
		open: false,
		name: 'Update From Webhook',
		respond({ sessions, oracle }, body, account, concerns) {
			const checked = checkFeedback(body);
			if ('errors' in checked) return invalid(checked.errors);
			const { id, story_state, slot, data, org, project } = checked.value;
			if (!account || !mayUse(account, org)) return noPermission;
			const session = sessions.ofSlotState(id);
			if (!session || session.org !== org || session.project !== project) return notFound;
			concerns(session.number);
			const before = writeProcessedFeedback(session, id);
			if (before && !sameSlot(before, story_state, slot)) return notFound;
			oracle.countFeedback(id, data);
			sessions.feedback(session, checked.value);
			return { status: 200, body: writeProcessedFeedback(session, id) ?? checked.value };
		},
	},
	message: {
		path: '/api/v1/sessions/send_message/',
		open: false,
		name: 'Send Message',
		respond({ sessions, oracle }, body, account, concerns) {
			const checked = checkMessage(body);
			if ('errors' in checked) return invalid(checked.errors);
			const { session_id, org_id, project_id, text, channel, buttons = [] } = checked.value;
			if (!account || !mayUse(account, org_id)) return noPermission;
			const session = sessions.find(session_id);
			if (!session || session.org !== org_id || session.project !== project_id) return notFound;
			concerns(session_id);
			oracle.countMessage(session_id, text);
			sessions.showFromFlow(session, { text, channel, buttons });
			return { status: 201, body: checked.value };
		},
	},
} satisfies Record<ApiCall, Call>;

function mayUse({ orgs }: Account, org: number): boolean {
	return orgs === undefined || orgs.includes(org);
}

function sameSlot(before: object, storyState: number, slot: number): boolean {
	return (
		'story_state' in before &&
		before.story_state === storyState &&
		'slot' in before &&
		before.slot === slot
	);
}
