import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Endpoint } from '../api/endpoint.mts';
import type { ApiResponse } from '../api/response.mts';
import type { FaultKind } from '../faults/fault.mts';
import type { FaultBoard } from '../faults/faultBoard.mts';
import type { FaultEffect, HitCall, Manner, Stage } from '../faults/faultKind.mts';
import { maskAuthorization } from '../traffic/mask.mts';
import type { Traffic } from '../traffic/traffic.mts';
import { writeResponse } from './writeResponse.mts';

export interface CallSurroundings {
	faults: FaultBoard;
	traffic: Traffic;
	mask: (text: string) => string;
	/** How long every call takes at least. */
	latency: { ms: number };
	/** Aborted when the sandbox closes. */
	closing: AbortSignal;
}

/** What the one who responds to a call tells about it. */
export interface CallNotes {
	/** What the fault makes of the call that hits it at this stage, if one does. */
	hit: (stage: Stage, call?: HitCall) => FaultEffect | undefined;
	concerns: (session: number) => void;
}

/**
 * Responds to a call, with whatever faults hit it, and keeps both in the traffic list. A call that is
 * processed is processed at once, however long its response takes: the client that gives up can't know.
 *
 * @param endpoint undefined for what is no call: no fault hits it
 */
export async function serveCall(
	request: FastifyRequest,
	reply: FastifyReply,
	endpoint: Endpoint | undefined,
	around: CallSurroundings,
	process: (notes: CallNotes) => ApiResponse,
): Promise<void> {
	reply.hijack();
	const from = performance.now();
	const { traffic, mask, closing } = around;
	const { authorization } = request.headers;
	const hits: FaultKind[] = [];
	let session: number | undefined;
	const finish = traffic.add({
		kind: 'call',
		method: request.method,
		path: mask(request.url),
		endpoint,
		authorization: authorization && maskAuthorization(authorization),
		request: Buffer.isBuffer(request.body) ? mask(request.body.toString('utf8')) : '',
		state: 'open',
		response: '',
		ms: 0,
		faults: hits,
	});
	const hitBy = (kind: FaultKind) => hits.push(kind);
	const notes: CallNotes = {
		hit: (stage, call) => endpoint && around.faults.hit(stage, endpoint, { ...call, hitBy }),
		concerns: (number) => (session = number),
	};
	const { response, manner, slowMs } = respondWithFaults(notes, process);
	const body =
		typeof response?.body === 'string' ? response.body : JSON.stringify(response?.body ?? '');
	const noteEnd = () =>
		finish({
			...(session === undefined ? {} : { session }),
			...(response ? { state: 'answered', status: response.status } : { state: 'dropped' }),
			response: response ? mask(body) : '',
			ms: Math.round(performance.now() - from),
			faults: hits,
		});
	try {
		const waitMs = Math.max(around.latency.ms - (performance.now() - from), slowMs);
		if (waitMs > 0) await sleep(waitMs, undefined, { signal: closing });
		if (response) return await writeResponse(reply.raw, response, manner, { closing, noteEnd });
		noteEnd();
		reply.raw.destroy();
	} catch (error) {
		if (!closing.aborted) throw error;
	}
}

interface Outcome {
	/** Undefined: the connection is dropped. */
	response: ApiResponse | undefined;
	manner: Manner;
	slowMs: number;
}

function respondWithFaults(notes: CallNotes, process: (notes: CallNotes) => ApiResponse): Outcome {
	const { hit } = notes;
	const slowed = hit('delay');
	const slowMs = slowed?.kind === 'slowed' ? slowed.ms : 0;
	const instead = hit('instead');
	if (instead) return { response: responseOf(instead), manner: 'whole', slowMs };
	const response = process(notes);
	const after = response.status < 300 ? hit('afterwards') : undefined;
	if (after) return { response: responseOf(after), manner: 'whole', slowMs };
	const written = hit('writing');
	return { response, manner: written?.kind === 'written' ? written.manner : 'whole', slowMs };
}

function responseOf(effect: FaultEffect): ApiResponse | undefined {
	return effect.kind === 'responded' ? effect.response : undefined;
}
