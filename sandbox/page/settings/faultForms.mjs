/** What a fault can be limited to. */
export const endpoints = {
	all: 'Any call',
	login: 'Sign-in',
	feedback: 'Slot feedback',
	message: 'Send message',
	members: 'Member directory',
};

/** A field of the form for a fault: what it is called, and how it goes into the request. */
const fields = {
	retryAfter: {
		label: 'Retry-After',
		hint: 'Seconds, “date”, or empty for no such header',
		value: '5',
		read: readDelay,
	},
	/** A server that breaks down seldom says for how long. */
	backAfter: {
		label: 'Retry-After',
		name: 'retryAfter',
		hint: 'Seconds, “date”, or empty for no such header',
		read: readDelay,
	},
	status: {
		label: 'Status',
		value: '500',
		choices: ['500', '502', '503'],
		read: Number,
	},
	redirectStatus: {
		label: 'Status',
		name: 'status',
		value: '302',
		choices: ['301', '302', '307', '308'],
		read: Number,
	},
	processed: {
		label: 'The call is carried out all the same',
		check: true,
	},
	perSecond: { label: 'Calls per second', value: '5', required: true, number: true, read: Number },
	ms: { label: 'Milliseconds', value: '3000', required: true, number: true, read: Number },
	msPerByte: { label: 'Milliseconds per byte', value: '20', number: true, read: Number },
	body: { label: 'Body', value: '[object Object]', read: String },
	location: { label: 'Sent to', value: 'http://127.0.0.1:9/', required: true, read: String },
};

/** kind of fault → the fields it has beside those that all have */
const faultForms = {
	throttled: ['retryAfter'],
	rateLimit: ['perSecond'],
	status: ['status', 'backAfter', 'processed'],
	slow: ['ms'],
	trickle: ['msPerByte'],
	malformed: ['body'],
	redirect: ['location', 'redirectStatus'],
};

function readDelay(text) {
	return /^\d+$/.test(text) ? Number(text) : text;
}

/** @param {string} kind @returns {{ id: string, name: string, label: string }[]} */
export function fieldsOf(kind) {
	return (faultForms[kind] ?? []).map((id) => ({ id, name: id, ...fields[id] }));
}

/**
 * @param {string} kind
 * @param {FormData} form
 * @returns {object} the fault as the control API takes it; empty fields are left out
 */
export function readFault(kind, form) {
	const fault = { kind };
	const endpoint = form.get('endpoint');
	if (endpoint !== 'all') fault.endpoint = endpoint;
	for (const name of ['count', 'skip']) {
		const text = form.get(name)?.trim();
		if (text) fault[name] = Number(text);
	}
	for (const { id, name, check, read } of fieldsOf(kind)) {
		const given = form.get(id);
		if (check && given !== null) fault[name] = true;
		if (!check && given?.trim()) fault[name] = read(given.trim());
	}
	return fault;
}

/**
 * @param {object} fault one that is on
 * @returns {string} whom it hits, how often it did, and its parameters
 */
export function describeFault({ kind, number: _number, seen: _seen, ...fault }) {
	const { hits, count, endpoint = 'all', ...rest } = fault;
	const often = count === undefined ? `hit ${hits} so far` : `hit ${hits} of ${count}`;
	const labels = new Map(fieldsOf(kind).map(({ name, label }) => [name, label]));
	const more = Object.entries(rest).map(([name, value]) =>
		value === true ? (labels.get(name) ?? name) : `${labels.get(name) ?? name}: ${value}`,
	);
	return [endpoints[endpoint] ?? endpoint, often, ...more].join(' · ');
}
