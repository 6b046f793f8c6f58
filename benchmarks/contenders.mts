/** What the contenders are called in tables and charts, by the names of their flows. */
export const contenders: Record<string, string> = {
	'receive-webhook': 'Webhook alone',
	'receive-webhook-code': 'Webhook + Code',
	'receive-parse': 'Webhook + Event: Parse',
	'receive-talklift': 'TalkLift Trigger',
	'receive-bare': 'A bare custom trigger',
	'receive-open-webhook': 'Webhook alone, no authentication',
	'receive-open-talklift': 'TalkLift Trigger, no authentication',
	'receive-open-bare': 'A bare custom trigger, no authentication',
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
	'default-settings': "n8n's default settings",
	'large-pool': 'N8N_EXPRESSION_ENGINE_POOL_SIZE=4',
	'compile-cache': 'N8N_EXPRESSION_ENGINE_COMPILE_CACHE=true',
	'save-failed-only': 'EXECUTIONS_DATA_SAVE_ON_SUCCESS=none',
	'lazy-isolates': 'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
	'lazy-and-save-failed-only': 'LAZY_ACQUIRE=true and SAVE_ON_SUCCESS=none',
};

/** Whether it is ours: shown in another colour. */
export const isOurs = (contender: string): boolean => /talklift|parse/.test(contender);
