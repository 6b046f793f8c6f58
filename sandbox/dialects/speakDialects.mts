import { detail, noPermission, notFound } from '../api/answer.mts';
import type { Answer } from '../api/answer.mts';
import type { ApiCall } from '../api/endpoint.mts';
import type { Readings } from './dialects.mts';

interface AnsweredCall {
	endpoint: ApiCall;
	method: string;
}

/** The framework's answer to a call, in the dialects that concern answers. */
export function speakDialects(answer: Answer, call: AnsweredCall, readings: Readings): Answer {
	const isGet = call.method === 'GET' || call.method === 'HEAD';
	if (answer.status === 401 && readings.deadToken === 'forbidden') {
		return { ...answer, status: 403, headers: undefined };
	}
	if (answer.status === 405 && isGet) return answerGet(answer, readings);
	// A sign-in has to hand its token over, and OPTIONS describes the call.
	const isOfNote = call.endpoint !== 'login' && call.method === 'POST';
	return answer.status < 300 && isOfNote ? answerSuccess(answer, readings) : answer;
}

function answerGet(answer: Answer, { getOnPost }: Readings): Answer {
	if (getOnPost === 'notFound') return notFound;
	if (getOnPost === 'forbidden') return noPermission;
	return getOnPost === 'ok' ? detail(200, 'Send a POST.') : answer;
}

function answerSuccess(answer: Answer, { successBodies }: Readings): Answer {
	switch (successBodies) {
		case 'text':
			return { status: 200, body: 'OK', headers: { 'content-type': 'text/plain; charset=utf-8' } };
		case 'empty':
			return { status: 200, body: '' };
		case 'always200':
			return { ...answer, status: 200 };
		case 'always201':
			return { ...answer, status: 201 };
		case 'always204':
			return { status: 204, body: '' };
		default:
			return answer;
	}
}
