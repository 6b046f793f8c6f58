import { NodeApiError, UserError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { isBlockedByN8n } from '../../../nodes/TalkLift/panels/isBlockedByN8n.ts';

const node = { id: '1', name: 'TalkLift', type: 'x', typeVersion: 1 } as INode;
const words = {
	domain:
		'Domain not allowed: This credential is restricted from accessing a.example. Only the following domains are allowed: b.example',
	network: 'The request was blocked because it resolves to a restricted IP address',
};

/** As n8n wraps an error, and loses it before n8n-workflow 2.34. */
function wrap(error: Error): Error {
	const wrapped = new NodeApiError(node, error as never);
	wrapped.cause = undefined;
	return wrapped;
}

describe('A request that n8n has blocked', () => {
	test.each<[string, Error]>([
		["is known by n8n's kind of error", new UserError('Whatever it says')],
		['is known by the name of it', Object.assign(new Error('?'), { name: 'UserError' })],
		['is known by its words, about domains', wrap(new UserError(words.domain))],
		['is known by its words, about networks', wrap(new UserError(words.network))],
	])('%s', (_, error) => {
		expect(isBlockedByN8n(error)).toBe(true);
	});

	test.each<[string, unknown]>([
		['a broken connection', wrap(Object.assign(new Error('?'), { code: 'ECONNRESET' }))],
		['a server that says so', new Error('Forbidden: Domain not allowed')],
		['no error at all', 'Domain not allowed'],
	])('is not %s', (_, error) => {
		expect(isBlockedByN8n(error)).toBe(false);
	});
});
