import type { IDataObject } from 'n8n-workflow';

import type { Endpoint } from '../../../talklift/api/endpoints.ts';
import type { Outcome } from '../../../talklift/api/outcome.ts';

/** One call to TalkLift. */
export interface Request {
	endpoint: Endpoint;
	body: IDataObject;
}

/** Sends a request and says how it ended. Never rejects: what goes wrong is an outcome, too. */
export type Send = (request: Request) => Promise<Outcome>;
