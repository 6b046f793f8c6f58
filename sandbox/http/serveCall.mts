import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Answer } from '../api/answer.mts';
import type { Endpoint } from '../api/endpoint.mts';
import type { FaultKind } from '../faults/fault.mts';
import type { FaultBoard } from '../faults/faultBoard.mts';
import type { FaultEffect, HitCall, Manner, Stage } from '../faults/faultKind.mts';
import { maskAuthorization } from '../traffic/mask.mts';
import type { Traffic } from '../traffic/traffic.mts';
import { writeAnswer } from './writeAnswer.mts';

export interface CallSurroundings {
	faults: FaultBoard;
	traffic: Traffic;
	mask: (text: string) => string;
	/** How long every call takes at least. */
	latency: { ms: number };
	/** Aborted when the sandbox closes. */
	closing: AbortSignal;
}

/** What the one who answers a call tells about it. */
export interface CallNotes {
	/** What the fault makes of the call that hits it at this stage, if one does. */
	hit: (stage: Stage, call?: HitCall) => FaultEffect | undefined;
	concerns: (session: number) => void;
}

/**
 * Answers a call, with whatever faults hit it, and keeps both in the traffic list. A call that is
 * processed is processed at once, however long its answer takes: the client that gives up can't know.
 *
 * @param endpoint undefined for what is no call: no fault hits it
 */
export async function serveCall(
	request: FastifyRequest,
	reply: FastifyReply,
	endpoint: Endpoint | undefined,
	around: CallSurroundings,
	process: (notes: CallNotes) => Answer,
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
	const { answer, manner, slowMs } = answerWithFaults(notes, process);
	const body = typeof answer?.body === 'string' ? answer.body : JSON.stringify(answer?.body ?? '');
	const noteEnd = () =>
		finish({
			...(session === undefined ? {} : { session }),
			...(answer ? { state: 'answered', status: answer.status } : { state: 'dropped' }),
			response: answer ? mask(body) : '',
			ms: Math.round(performance.now() - from),
			faults: hits,
		});
	try {
		const waitMs = Math.max(around.latency.ms - (performance.now() - from), slowMs);
		if (waitMs > 0) await sleep(waitMs, undefined, { signal: closing });
		if (answer) return await writeAnswer(reply.raw, answer, manner, { closing, noteEnd });
		noteEnd();
		reply.raw.destroy();
	} catch (error) {
		if (!closing.aborted) throw error;
	}
}

interface Outcome {
	/** Undefined: the connection is dropped. */
	answer: Answer | undefined;
	manner: Manner;
	slowMs: number;
}

function answerWithFaults(notes: CallNotes, process: (notes: CallNotes) => Answer): Outcome {
	const { hit } = notes;
	const slowed = hit('delay');
	const slowMs = slowed?.kind === 'slowed' ? slowed.ms : 0;
	const instead = hit('instead');
	if (instead) return { answer: answerOf(instead), manner: 'whole', slowMs };
	const answer = process(notes);
	const after = answer.status < 300 ? hit('afterwards') : undefined;
	if (after) return { answer: answerOf(after), manner: 'whole', slowMs };
	const written = hit('writing');
	return { answer, manner: written?.kind === 'written' ? written.manner : 'whole', slowMs };
}

function answerOf(effect: FaultEffect): Answer | undefined {
	return effect.kind === 'answered' ? effect.answer : undefined;
}
