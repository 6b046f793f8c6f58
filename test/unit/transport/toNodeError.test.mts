import { toNodeError } from '../../../nodes/TalkLift/transport/toNodeError.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';
import { nodeOfErrors as node } from '../nodeOfErrors.mts';

const context = { itemIndex: 0, endpoint: endpoints.sendMessage, secrets: [] };

test('The error of a request without a response has no HTTP code', () => {
	expect(toNodeError(node, toFailed('timedOut'), context).httpCode).toBeNull();
	expect(toNodeError(node, toFailed('noAccess', { status: 403 }), context).httpCode).toBe('403');
});
