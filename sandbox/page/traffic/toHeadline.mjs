/** @import { CallEntry, EventEntry, TrafficEntry } from '../../traffic/trafficEntry.mts' */

/**
 * @typedef {object} Headline
 * @property {string} title
 * @property {string} detail
 * @property {string} outcome
 * @property {'good' | 'warn' | 'bad' | 'wait' | 'plain'} tone
 */

const slotEvent = 'SLOT-MODULE:';

/** @type {Partial<Record<NonNullable<CallEntry['endpoint']>, string>>} */
const callNames = { login: 'Sign-in', feedback: 'Slot feedback', message: 'Send message' };

const speakers = { bot: 'Bot', user: 'User', flow: 'Flow' };

/**
 * A traffic entry in one line.
 * @param {TrafficEntry} entry
 * @returns {Headline}
 */
export function toHeadline(entry) {
	switch (entry.kind) {
		case 'event':
			return toEventHeadline(entry);
		case 'call':
			return toCallHeadline(entry);
		case 'message':
			return {
				title: speakers[entry.from],
				detail: entry.text,
				outcome: '',
				tone: 'plain',
			};
	}
}

/** @param {EventEntry} entry @returns {Headline} */
function toEventHeadline({ eventName, body, url, attempt, state, answer, failure }) {
	const title = eventName.startsWith(slotEvent)
		? `Slot filled: ${readLabel(body) ?? eventName.slice(slotEvent.length)}`
		: `Module completed: ${eventName}`;
	const again = attempt > 1 ? `attempt ${attempt}, ` : '';
	const detail = url ? `${again}to ${url}` : 'no webhook is set';
	if (state === 'sending') return { title, detail, outcome: 'sending', tone: 'wait' };
	if (state === 'kept') return { title, detail, outcome: 'not sent', tone: 'warn' };
	if (answer) return { title, detail, outcome: `${answer.status}`, tone: toTone(answer.status) };
	return { title, detail, outcome: failure?.reason ?? 'failed', tone: 'bad' };
}

/** @param {CallEntry} entry @returns {Headline} */
function toCallHeadline({ method, path, endpoint, state, status }) {
	const title = (endpoint && callNames[endpoint]) ?? 'Call';
	const detail = `${method} ${path}`;
	if (state === 'open') return { title, detail, outcome: 'open', tone: 'wait' };
	if (status === undefined) return { title, detail, outcome: 'dropped', tone: 'bad' };
	return { title, detail, outcome: `${status}`, tone: toTone(status) };
}

/**
 * @param {unknown} body of an event: whatever was sent
 * @returns {string | undefined} the label of the slot that it is about
 */
function readLabel(body) {
	const payload = readField(body, 'payload');
	/** @type {unknown} */
	const entry = Array.isArray(payload) ? payload[0] : undefined;
	const label = readField(readField(entry, 'slot'), 'label');
	return typeof label === 'string' ? label : undefined;
}

/**
 * @param {unknown} from
 * @param {string} name
 * @returns {unknown}
 */
function readField(from, name) {
	if (typeof from !== 'object' || from === null) return undefined;
	return new Map(Object.entries(from)).get(name);
}

/** @param {number} status @returns {Headline['tone']} */
function toTone(status) {
	if (status < 300) return 'good';
	return status < 500 ? 'warn' : 'bad';
}
