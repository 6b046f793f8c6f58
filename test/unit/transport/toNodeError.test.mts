import { toNodeError } from '../../../nodes/TalkLift/transport/toNodeError.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';
import { nodeOfErrors as node } from '../nodeOfErrors.mts';

const context = { itemIndex: 0, endpoint: endpoints.sendMessage, secrets: [] };

test('The error of a request without a response has no HTTP code', () => {
	expect(toNodeError(node, toFailed('timedOut'), context).httpCode).toBeNull();
	expect(toNodeError(node, toFailed('noAccess', { status: 403 }), context).httpCode).toBe('403');
});

test.each([
	['that TalkLift declined', 'noAccess', 'sendMessage', / It was not delivered\.$/],
	[
		'that may have arrived, with a message',
		'timedOut',
		'sendMessage',
		/[.!?] It may have been delivered all the same: look at the conversation before sending it again\.$/,
	],
	[
		'that may have arrived, with feedback',
		'timedOut',
		'slotFeedback',
		/[.!?] It may have been delivered all the same; sending it again does no harm\.$/,
	],
] as const)('The error of a request %s says so last', (_, reason, name, end) => {
	const endpoint = endpoints[name];
	const error = toNodeError(node, toFailed(reason), { ...context, endpoint, itemIndex: 7 });
	expect(error.description).toMatch(end);
	expect(error.context.itemIndex).toBe(7);
});

test('The error of a request repeats no secret', () => {
	const failed = toFailed('noAccess', { status: 403, body: { detail: 'Not for hunter22.' } });
	const { description } = toNodeError(node, failed, { ...context, secrets: ['hunter22'] });
	expect(description).toContain('Not for ….');
	expect(description).not.toContain('hunter22');
});
