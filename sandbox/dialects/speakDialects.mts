import type { ApiCall } from '../api/endpoint.mts';
import { detail, noPermission, notFound } from '../api/response.mts';
import type { ApiResponse } from '../api/response.mts';
import type { Readings } from './dialects.mts';

interface AnsweredCall {
	endpoint: ApiCall;
	method: string;
}

/** The framework's response to a call, in the dialects that concern responses. */
export function speakDialects(
	response: ApiResponse,
	call: AnsweredCall,
	readings: Readings,
): ApiResponse {
	const isGet = call.method === 'GET' || call.method === 'HEAD';
	if (response.status === 401 && readings.deadToken === 'forbidden') {
		return { ...response, status: 403, headers: undefined };
	}
	if (response.status === 405 && isGet) return respondToGet(response, readings);
	// A sign-in has to hand its token over, and OPTIONS describes the call.
	const isOfNote = call.endpoint !== 'login' && call.method === 'POST';
	return response.status < 300 && isOfNote ? respondWithSuccess(response, readings) : response;
}

function respondToGet(response: ApiResponse, { getOnPost }: Readings): ApiResponse {
	if (getOnPost === 'notFound') return notFound;
	if (getOnPost === 'forbidden') return noPermission;
	return getOnPost === 'ok' ? detail(200, 'Send a POST.') : response;
}

function respondWithSuccess(response: ApiResponse, { successBodies }: Readings): ApiResponse {
	switch (successBodies) {
		case 'text':
			return { status: 200, body: 'OK', headers: { 'content-type': 'text/plain; charset=utf-8' } };
		case 'empty':
			return { status: 200, body: '' };
		case 'always200':
			return { ...response, status: 200 };
		case 'always201':
			return { ...response, status: 201 };
		case 'always204':
			return { status: 204, body: '' };
		default:
			return response;
	}
}
