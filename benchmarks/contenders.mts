/** What the contenders are called in tables and charts, by the names of their flows. */
export const contenders: Record<string, string> = {
	'receive-webhook': 'Webhook alone',
	'receive-webhook-code': 'Webhook + Code',
	'receive-parse': 'Webhook + Event: Parse',
	'receive-talklift': 'TalkLift Trigger',
	'receive-bare': 'A bare custom trigger',
	'filter-webhook-if': 'Webhook + IF',
	'filter-talklift': 'TalkLift Trigger with a filter',
	'slot-http': 'Webhook + Code + IF + HTTP Request',
	'slot-talklift': 'TalkLift Trigger + Slot: Validate',
	'send-nothing': 'The same flow without sending',
	'send-http': 'HTTP Request',
	'send-http-batches': 'HTTP Request, batches of 50 a second',
	'send-http-continue': 'HTTP Request, On Error: Continue',
	'send-http-retry': 'HTTP Request, Retry On Fail',
	'send-loop': 'A node that awaits each item',
	'send-talklift': 'TalkLift, default (10 at a time)',
	'send-talklift-25': 'TalkLift, 25 at a time',
	'one-worker': 'One worker',
	'two-workers': 'Two workers',
};

/** Whether it is ours: shown in another colour. */
export const isOurs = (contender: string): boolean => /talklift|parse/.test(contender);
