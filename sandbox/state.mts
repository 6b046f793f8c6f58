import type { faultEndpoints } from './api/endpoint.mts';
import type { Bot } from './bot.mts';
import type { ShownWebhook } from './delivery/webhooks.mts';
import type { ShownDialect } from './dialects/dialectBoard.mts';
import type { DialectName } from './dialects/dialects.mts';
import type { FaultKind, SetFault } from './faults/fault.mts';
import type { FaultField } from './faults/faultField.mts';
import type { LoadProgress } from './load/loadProgress.mts';
import type { OracleSummary } from './oracle.mts';

/** The sandbox at a glance: what `GET /sandbox/state` answers. */
export interface SandboxState {
	bots: readonly Pick<Bot, 'id' | 'name' | 'description' | 'org' | 'project'>[];
	webhooks: readonly ShownWebhook[];
	/** Every kind of fault, with the words and fields for its switch. */
	faultKinds: Record<
		FaultKind,
		{ name: string; description: string; fields: readonly FaultField[] }
	>;
	/** What a fault can be limited to, with the words for the menu. */
	faultEndpoints: typeof faultEndpoints;
	faults: readonly SetFault[];
	dialects: Record<DialectName, ShownDialect>;
	latencyMs: number;
	account: { email: string };
	signIns: number;
	oracle: OracleSummary;
	/** The latest load, running or ended. */
	load?: LoadProgress;
}
