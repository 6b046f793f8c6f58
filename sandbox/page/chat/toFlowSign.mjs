/**
 * @import { Conversation } from '../../conversation/conversationView.mts'
 * @import { DeliveryFailure } from '../../delivery/postEvent.mts'
 */

/**
 * @typedef {object} FlowSignWords
 * @property {'bad' | 'quiet'} tone
 * @property {string} title
 * @property {string} what
 * @property {string} todo
 * @property {number} event
 * @property {readonly ('settings' | 'again')[]} ways out, the best one first
 */

/** So long may a flow think before the page wonders aloud. */
const patienceMs = 20_000;

const stillWaiting = 'The slot is still waiting.';

/**
 * Why a conversation does not move, in words for people, and what to do about it.
 * @param {Conversation} conversation
 * @param {{ url: string } | undefined} webhook the webhook of its project
 * @param {number} waitedMs how long the flow has had the answer
 * @returns {FlowSignWords | undefined} undefined when all is well
 */
export function toFlowSign({ lastEvent, current, finished }, webhook, waitedMs) {
	const waits = current?.state === 'review';
	if (!lastEvent || (!waits && !finished)) return undefined;
	const { state, event, failure, status = 0 } = lastEvent;
	const what = waits
		? stillWaiting
		: 'The conversation is complete; only the event about it did not arrive.';

	if (state === 'kept') {
		return {
			tone: 'bad',
			title: webhook ? 'This event has not been sent' : 'No flow is listening yet',
			what,
			todo: webhook
				? 'The webhook was set after it. Deliver it now.'
				: 'Publish a flow that begins with the TalkLift Trigger, and paste its Production URL here.',
			event,
			ways: webhook ? ['again'] : ['settings'],
		};
	}
	if (state === 'failed') {
		const { reason, message: title } = failure ?? unexplained;
		const todo = afterFailure[reason];
		const ways = wrongAddress.includes(reason) ? settingsFirst : againFirst;
		return { tone: 'bad', title, what, todo, event, ways };
	}
	if (state === 'answered' && (status < 200 || status > 299)) {
		return { tone: 'bad', what, event, ...explainStatus(status, webhook?.url ?? '') };
	}
	if (state === 'answered' && waits && waitedMs > patienceMs) {
		return {
			tone: 'quiet',
			title: 'Your flow took the event, and has not decided yet',
			what: stillWaiting,
			todo: "It goes on when a TalkLift node accepts it, or sends a message. n8n's list of executions shows how far the flow came.",
			event,
			ways: ['again'],
		};
	}
	return undefined;
}

/** @type {FlowSignWords['ways']} */
const settingsFirst = ['settings', 'again'];
/** @type {FlowSignWords['ways']} */
const againFirst = ['again', 'settings'];

/** @type {DeliveryFailure} */
const unexplained = { reason: 'other', message: 'The event could not be delivered' };

/** @type {readonly DeliveryFailure['reason'][]} */
const wrongAddress = ['notFound', 'badAddress'];

/** @type {Record<DeliveryFailure['reason'], string>} */
const afterFailure = {
	refused: 'Start n8n, or whatever receives the events, then deliver again.',
	timeout: 'Let the trigger respond immediately, or look at what the flow is waiting for.',
	notFound: "Check the webhook's address.",
	dropped: 'Look at the log of the receiver, then deliver again.',
	badAddress: "Paste the flow's Production URL here.",
	other: "Check the webhook's address, then deliver again.",
};

/**
 * @param {number} status none of 2xx
 * @param {string} url
 * @returns {Pick<FlowSignWords, 'title' | 'todo' | 'ways'>}
 */
function explainStatus(status, url) {
	if (status === 404) {
		return {
			title: 'There is no flow at this address (404)',
			todo: url.includes('/webhook-test/')
				? 'This is a test URL: it works for one event after “Listen for test event” was pressed. Publish the flow and paste its Production URL here.'
				: 'Publish the flow and paste its Production URL here.',
			ways: settingsFirst,
		};
	}
	if (status === 401 || status === 403) {
		return {
			title: `Your flow refused the event (${status})`,
			todo: "User and password must be the ones in the trigger's TalkLift Webhook credential.",
			ways: settingsFirst,
		};
	}
	if (status >= 300 && status < 400) {
		return {
			title: `The address only points elsewhere (${status})`,
			todo: 'Enter the address it points to: the traffic shows it under “location”.',
			ways: settingsFirst,
		};
	}
	if (status >= 500) {
		return {
			title: `Your flow broke off (${status})`,
			todo: "n8n's list of executions shows at which node. Then deliver again.",
			ways: ['again'],
		};
	}
	return {
		title: `The event was not accepted (${status})`,
		todo: 'The traffic shows what was sent and what came back.',
		ways: ['again'],
	};
}
