/** What the package promises, each with the test that shows it: its file, and words of its title. */
export const promises = [
	{
		about: 'A message',
		promise:
			'is delivered at most once. It is repeated only when it cannot have arrived: the connection was refused, or TalkLift said 429, or 503 with `Retry-After`',
		file: 'test/engine/sending.test.mts',
		test: 'delivers every message once, in the order of its session',
	},
	{
		about: 'A message whose response got lost',
		promise:
			'is not repeated, and its item says that it may have arrived; *Retry After Ambiguous Failures* changes that',
		file: 'test/scenarios/withstandsFaults.mts',
		test: 'thirty messages all arrive once and in order',
	},
	{
		about: 'Slot feedback',
		promise:
			'is delivered at least once: reporting an answer twice does no harm, so it is repeated',
		file: 'test/scenarios/withstandsFaults.mts',
		test: 'slot feedback whose answer got lost is repeated, and the bot moves on once',
	},
	{
		about: 'The order',
		promise:
			"of one session's items holds within an execution, also while some have to be repeated. Two events are two executions: on different workers the later one can finish first",
		file: 'test/engine/sending.test.mts',
		test: "keeps the order of a session's items while they have to be repeated",
	},
	{
		about: 'A repeated delivery',
		promise:
			'of an event has the same `event_id`; Slot: Validate works on it once, whichever worker gets it',
		file: 'test/queue/queue.test.mts',
		test: 'every event is worked on once, by both workers, with one sign-in',
	},
	{
		about: 'A chat user who answers',
		promise:
			'hears something, or the bot moves on, also when the same wrong answer is typed again, whatever TalkLift does with `updated_at`',
		file: 'test/scenarios/neverSilent.mts',
		test: 'the same wrong answer, typed again, is told again where updated_at',
	},
	{
		about: 'What is said with an acceptance',
		promise: "stands before the bot's next question",
		file: 'test/scenarios/neverSilent.mts',
		test: 'what is said with an acceptance stands before the next question of the bot',
	},
	{
		about: 'Tries',
		promise: 'are counted together by all workers of a queue-mode n8n, and none is lost',
		file: 'test/queue/queue.test.mts',
		test: 'of 1,000 wrong answers, dozens at once, two workers lose none',
	},
	{
		about: 'A waiting question',
		promise: 'survives a restart of n8n; its buttons work afterwards, and its time limit too',
		file: 'test/e2e/restart.test.mts',
		test: 'is answered by the buttons that were sent before; one without an answer in time goes on',
	},
	{
		about: 'A button of a question',
		promise: 'answers once, when it is pressed on the page; a preview or a second press never does',
		file: 'test/engine/sendAndWait.test.mts',
		test: 'is not answered by opening the address, which previews of links do, too',
	},
	{
		about: 'A request that is rejected',
		promise: 'starts no execution, and nothing of it is processed',
		file: 'test/engine/triggerAttacked.test.mts',
		test: 'lets nobody in who has not the password, and starts nothing for them',
	},
	{
		about: 'A burst',
		promise: 'of events is taken, or refused so that the sender knows',
		file: 'test/queue/queue.test.mts',
		test: 'of 200 events in one moment each is worked on once, or refused so that the sender knows',
	},
	{
		about: 'A worker that is killed',
		promise:
			'has sent nothing twice; n8n shows the execution as failed, and what was not sent stays unsent',
		file: 'test/queue/queue.test.mts',
		test: 'a worker that is killed in mid-run: nothing is sent twice',
	},
	{
		about: 'The database down',
		promise: 'means that Slot: Validate says so at the node and sends nothing',
		file: 'test/engine/validate.test.mts',
		test: 'with a database that is down says so at the node, and nothing is sent',
	},
	{
		about: 'The database down while an event arrives',
		promise: 'means 503 with `Retry-After`, and TalkLift may come again',
		file: 'test/engine/triggerReadsCredential.test.mts',
		test: 'that could not be read is read once more',
	},
	{
		about: 'TalkLift down',
		promise:
			'ends every item with a message that says whether it may have arrived, after a few repeats by the first ones only',
		file: 'test/engine/sending.test.mts',
		test: 'where nothing listens: every item ends clearly, the first after some repeats',
	},
	{
		about: 'A token that dies',
		promise: 'is renewed once, however many requests are under way',
		file: 'test/engine/sending.test.mts',
		test: 'that dies while 25 requests are under way is renewed once, and stored',
	},
	{
		about: 'A wrong password',
		promise: 'costs one sign-in for all items of an execution, so that no account is locked',
		file: 'test/engine/sending.test.mts',
		test: 'that is wrong ends every item clearly, after one sign-in',
	},
	{
		about: 'A secret',
		promise: 'never appears in an error or an item, however a server spells it back',
		file: 'test/engine/sendingHears.test.mts',
		test: 'does not bring the token to light',
	},
	{
		about: 'A token of another login',
		promise: 'is never sent: not after an edit of the credential, not to another address',
		file: 'test/e2e/credentials.test.mts',
		test: 'never sends the token of the server it pointed to before',
	},
	{
		about: "An AI Agent's tool",
		promise:
			'writes to the user of the item that the agent is at, in every round of a loop and at each call, or to nobody',
		file: 'test/e2e/agents.test.mts',
		test: 'in a loop writes to each user in turn, at each of its calls',
	},
	{
		about: 'Text of a chat user',
		promise: 'is never evaluated: what comes in goes out unchanged',
		file: 'test/engine/triggerAttacked.test.mts',
		test: 'evaluates nothing: every text comes out as it went in',
	},
	{
		about: 'Stopping an execution',
		promise: 'stops the sending within the time of one request',
		file: 'test/engine/sending.test.mts',
		test: 'stops when the execution is stopped, within the time of a request',
	},
] as const;
