interface Dialect {
	/** What TalkLift's documentation leaves open. */
	question: string;
	/** reading → what TalkLift does under it */
	readings: Readonly<Record<string, string>>;
	/** The reading that is spoken unless told otherwise: the documented sample's, where there is one. */
	usual: string;
}

/**
 * Every question that TalkLift's documentation leaves open, with its readings. The sandbox can speak
 * each of them, and flows have to work in all.
 */
export const dialects = {
	feedback: {
		question: 'What marks a slot as done?',
		readings: {
			byCall: 'The call itself, whatever its flags say',
			byFlags: 'is_done in the call: without it the slot stays as it is',
		},
		usual: 'byCall',
	},
	successBodies: {
		question: 'What does a call that went well answer?',
		readings: {
			json: 'JSON: 200 to slot feedback, 201 to a message',
			text: 'A word of plain text',
			empty: '200 without a body',
			always200: 'JSON, always 200',
			always201: 'JSON, always 201',
			always204: '204, without a body',
		},
		usual: 'json',
	},
	updatedAt: {
		question: 'Does updated_at move when a rejected slot is answered again?',
		readings: {
			moves: 'It moves with every answer',
			stays: 'It stays until the slot is done',
			missing: 'There is no updated_at',
		},
		usual: 'moves',
	},
	waitingData: {
		question: 'What does a waiting slot state carry in data?',
		readings: { null: 'Nothing', answer: 'The answer under review' },
		usual: 'null',
	},
	slotStates: {
		question: 'Which slots does an event list?',
		readings: {
			byBot: 'As the bot says',
			all: 'All slots of the module',
			reached: 'Those asked so far',
		},
		usual: 'byBot',
	},
	redelivery: {
		question: 'Is an event delivered again when its delivery failed?',
		readings: {
			never: 'Never',
			seconds: 'After some seconds, up to three times',
			minutes: 'After some minutes, up to three times',
		},
		usual: 'never',
	},
	webhookResponse: {
		question: 'When has a delivery failed?',
		readings: {
			status: 'When its status is not 2xx; what it says is ignored',
			json: 'Also when a 2xx says something else than JSON',
		},
		usual: 'status',
	},
	entries: {
		question: 'How many entries does a request carry?',
		readings: {
			one: 'One',
			several: 'Those of the same module that come within a moment',
		},
		usual: 'one',
	},
	deadToken: {
		question: 'What is answered to a dead token?',
		readings: {
			unauthorized: '401',
			forbidden: '403, with the same words: session authentication comes first',
		},
		usual: 'unauthorized',
	},
	getOnPost: {
		question: 'What is answered to GET on a call that takes POST?',
		readings: {
			methodNotAllowed: '405',
			notFound: '404',
			forbidden: '403',
			ok: '200, with a description of the call',
		},
		usual: 'methodNotAllowed',
	},
	postback: {
		question: "What does a pressed button's answer say?",
		readings: { payload: 'Its payload', title: 'Its title' },
		usual: 'payload',
	},
	choiceFormat: {
		question: 'How are choice_options written?',
		readings: {
			byBot: 'As the bot has them',
			json: 'As JSON',
			lines: 'One a line',
			commas: 'With commas between them',
			python: 'As Python prints a list',
		},
		usual: 'byBot',
	},
	fieldTypeNames: {
		question: 'How are field types called?',
		readings: {
			byBot: 'As the bot has them: TEXT, EMAIL',
			lowerCase: 'In small letters: text, email',
			words: 'In words: Text, E-mail Address',
			unknown: 'By names nobody knows: TYPE_1',
		},
		usual: 'byBot',
	},
	basicAuthEncoding: {
		question: "How are a webhook's user and password encoded?",
		readings: { utf8: 'UTF-8', latin1: "Latin-1, as Python's requests does" },
		usual: 'utf8',
	},
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** The reading spoken of each dialect. */
export type Readings = {
	-readonly [Name in DialectName]: keyof (typeof dialects)[Name]['readings'];
};
