import type { IDataObject } from 'n8n-workflow';

import type { Endpoint } from '../../../talklift/api/endpoints.ts';
import type { Outcome } from '../../../talklift/api/outcome.ts';

/** One call to TalkLift. */
export interface Request {
	endpoint: Endpoint;
	body: IDataObject;
	/** When the work on its item began; left out, it begins with this request. */
	startedMs?: number;
}

/** Sends a request and says how it ended. Never rejects: what goes wrong is an outcome, too. */
export type Send = (request: Request) => Promise<Outcome>;
