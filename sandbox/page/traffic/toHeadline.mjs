/**
 * A traffic entry in one line.
 * @param {import('../../sandbox.mts').TrafficEntry} entry
 * @returns {{ title: string, detail: string, outcome: string, tone: 'good' | 'warn' | 'bad' | 'wait' |
 *   'plain' }}
 */
export function toHeadline(entry) {
	return headlines[entry.kind](entry);
}

const slotEvent = 'SLOT-MODULE:';

const callNames = { login: 'Sign-in', feedback: 'Slot feedback', message: 'Send message' };

const speakers = { bot: 'Bot', user: 'User', flow: 'Flow' };

const headlines = {
	event({ eventName, body, url, attempt, state, answer, failure }) {
		const label = body?.payload?.[0]?.slot?.label;
		const title = eventName.startsWith(slotEvent)
			? `Slot filled: ${label ?? eventName.slice(slotEvent.length)}`
			: `Module completed: ${eventName}`;
		const again = attempt > 1 ? `attempt ${attempt}, ` : '';
		const detail = url ? `${again}to ${url}` : 'no webhook is set';
		if (state === 'sending') return { title, detail, outcome: 'sending', tone: 'wait' };
		if (state === 'kept') return { title, detail, outcome: 'not sent', tone: 'warn' };
		if (answer) return { title, detail, outcome: `${answer.status}`, tone: toTone(answer.status) };
		return { title, detail, outcome: failure?.reason ?? 'failed', tone: 'bad' };
	},
	call({ method, path, endpoint, state, status }) {
		const title = callNames[endpoint] ?? 'Call';
		const detail = `${method} ${path}`;
		if (state === 'open') return { title, detail, outcome: 'open', tone: 'wait' };
		if (status === undefined) return { title, detail, outcome: 'dropped', tone: 'bad' };
		return { title, detail, outcome: `${status}`, tone: toTone(status) };
	},
	message({ from, text }) {
		return { title: speakers[from], detail: text, outcome: '', tone: 'plain' };
	},
};

function toTone(status) {
	if (status < 300) return 'good';
	return status < 500 ? 'warn' : 'bad';
}
