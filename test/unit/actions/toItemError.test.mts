import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { Problem } from '../../../nodes/TalkLift/actions/item/problem.ts';
import { toItemError } from '../../../nodes/TalkLift/actions/item/toItemError.ts';
import { nodeOfErrors as node } from '../nodeOfErrors.mts';

describe('The error of an item', () => {
	test('says what is in the way, what to do, and that nothing was sent', () => {
		const error = toItemError(node, new Problem("'Text' is empty", 'Fill it in.'), 3);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: "'Text' is empty",
			description: 'Fill it in. Nothing was sent.',
			context: { itemIndex: 3 },
		});
	});

	test.each([
		['operation', () => new NodeOperationError(node, 'Not set')],
		['API', () => new NodeApiError(node, {}, { message: 'Not set' })],
	])("is n8n's own %s error, which learns its item", (_, create) => {
		const error = create();
		expect(toItemError(node, error, 3)).toBe(error);
		expect(error.context.itemIndex).toBe(3);
		toItemError(node, error, 4);
		expect(error.context.itemIndex).toBe(3);
	});

	test.each([
		['an error', new Error('Boom')],
		['a text', 'Boom'],
	])('tells of %s that nobody expected', (_, thrown) => {
		const error = toItemError(node, thrown, 3);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe('Boom');
		expect(error.context.itemIndex).toBe(3);
	});
});
