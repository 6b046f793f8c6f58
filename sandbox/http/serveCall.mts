import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { htmlPage } from '../api/answer.mts';
import type { Answer } from '../api/answer.mts';
import { writeRetryAfter } from '../api/writeRetryAfter.mts';
import type { FaultKind } from '../faults/fault.mts';
import type { FaultBoard } from '../faults/faultBoard.mts';
import type { Endpoint } from '../sandbox.mts';
import { maskAuthorization } from '../traffic/mask.mts';
import type { Traffic } from '../traffic/traffic.mts';
import { writeAnswer } from './writeAnswer.mts';
import type { Manner } from './writeAnswer.mts';

export interface CallSurroundings {
	faults: FaultBoard;
	traffic: Traffic;
	mask: (text: string) => string;
	/** How long every call takes at least. */
	latencyMs: () => number;
	/** Aborted when the sandbox closes. */
	closing: AbortSignal;
}

/** What the one who answers a call tells about it. */
export interface CallNotes {
	hitBy: (kind: FaultKind) => void;
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
	const notes: CallNotes = {
		hitBy: (kind) => hits.push(kind),
		concerns: (number) => (session = number),
	};
	const { answer, manner, slowMs } = endpoint
		? answerWithFaults(endpoint, around.faults, notes, process)
		: { answer: process(notes), manner: 'whole' as const, slowMs: 0 };
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
		const waitMs = Math.max(around.latencyMs() - (performance.now() - from), slowMs);
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

function answerWithFaults(
	endpoint: Endpoint,
	faults: FaultBoard,
	notes: CallNotes,
	process: (notes: CallNotes) => Answer,
): Outcome {
	const hit = <Kind extends FaultKind>(...args: Parameters<typeof faults.hit<Kind>>) => {
		const fault = faults.hit<Kind>(...args);
		if (fault) notes.hitBy(fault.kind);
		return fault;
	};
	const slowMs = hit('slow', endpoint)?.ms ?? 0;
	const instead = answerInstead();
	if (instead) return { ...instead, manner: 'whole', slowMs };
	const answer = process(notes);
	if (answer.status < 300) {
		const after = answerAfterwards();
		if (after) return { ...after, manner: 'whole', slowMs };
	}
	if (hit('truncate', endpoint)) return { answer, manner: 'truncated', slowMs };
	const trickle = hit('trickle', endpoint);
	const manner = trickle ? { msPerByte: trickle.msPerByte ?? 20 } : ('whole' as const);
	return { answer, manner, slowMs };

	/** The call isn't processed at all. */
	function answerInstead(): { answer: Answer | undefined } | undefined {
		if (hit('dropBefore', endpoint)) return { answer: undefined };
		const redirect = hit('redirect', endpoint);
		if (redirect) {
			const { status = 302, location } = redirect;
			return { answer: { status, body: '', headers: { location } } };
		}
		const broken = hit('status', endpoint, ({ processed }) => !processed);
		if (!broken) return undefined;
		return { answer: htmlPage(broken.status, writeRetryAfter(broken.retryAfter)) };
	}

	/** The call has been processed, its answer is lost. */
	function answerAfterwards(): { answer: Answer | undefined } | undefined {
		if (hit('dropAfter', endpoint)) return { answer: undefined };
		const broken = hit('status', endpoint, ({ processed }) => processed === true);
		if (broken) return { answer: htmlPage(broken.status, writeRetryAfter(broken.retryAfter)) };
		const malformed = hit('malformed', endpoint);
		if (!malformed) return undefined;
		const { body = '[object Object]' } = malformed;
		return { answer: { status: body === '' ? 204 : 200, body } };
	}
}
