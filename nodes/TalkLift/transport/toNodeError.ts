import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Endpoint } from '../../../talklift/api/endpoints.ts';
import type { Failed } from '../../../talklift/api/outcome.ts';
import { describeFailure } from '../panels/describeFailure.ts';

/**
 * The error that n8n shows for a request that did not go through: the headline, and below it why,
 * what to do, TalkLift's own words, and whether TalkLift may have acted on the request all the same.
 *
 * @param secrets what is cut out wherever it appears
 */
export function toNodeError(
	node: INode,
	failed: Failed,
	context: { itemIndex: number; endpoint: Endpoint; secrets: string[] },
): NodeApiError {
	const { message, description } = describeFailure(failed, context.secrets);
	// What n8n is given besides would be searched for words to show, so it gets nothing.
	return new NodeApiError(
		node,
		{},
		{
			message,
			description: `${description} ${aboutDelivery(failed, context.endpoint)}`,
			itemIndex: context.itemIndex,
			...(failed.status === undefined ? {} : { httpCode: String(failed.status) }),
		},
	);
}

function aboutDelivery({ delivered }: Failed, { safeToRepeat }: Endpoint): string {
	if (delivered === 'no') return 'It was not delivered.';
	return safeToRepeat
		? 'It may have been delivered all the same; sending it again does no harm.'
		: 'It may have been delivered all the same: look at the conversation before sending it again.';
}
