/** @import { CallEntry, EventEntry } from '../../traffic/trafficEntry.mts' */

/**
 * An event as a command for a shell: the same request that the sandbox sends.
 * @param {EventEntry} entry
 * @param {{ url: string, user: string, hasPassword: boolean }} webhook where it goes; the password is
 *   not known here, so curl asks for it
 * @returns {string}
 */
export function toEventCurl({ body }, { url, user, hasPassword }) {
	return writeCurl(url, [
		'--header ' + quote('Content-Type: application/json'),
		...(user !== '' || hasPassword ? ['--user ' + quote(user)] : []),
		'--data-raw ' + quote(typeof body === 'string' ? body : JSON.stringify(body)),
	]);
}

/**
 * A call as a command for a shell. The token is masked in what the sandbox keeps: the command takes
 * it from the variable TALKLIFT_TOKEN.
 * @param {CallEntry} entry
 * @param {string} origin of the sandbox, e.g. `http://127.0.0.1:5680`
 * @returns {string}
 */
export function toCallCurl({ method, path, authorization, request }, origin) {
	const isPlain = request === '' ? method === 'GET' : method === 'POST';
	return writeCurl(origin + path, [
		...(isPlain ? [] : ['--request ' + quote(method)]),
		...(authorization ? ['--header "Authorization: Token $TALKLIFT_TOKEN"'] : []),
		...(request === ''
			? []
			: ['--header ' + quote('Content-Type: application/json'), '--data-raw ' + quote(request)]),
	]);
}

/**
 * @param {string} url
 * @param {readonly string[]} options
 */
function writeCurl(url, options) {
	return ['curl ' + quote(url), ...options].join(' \\\n  ');
}

/**
 * For POSIX shells: nothing within single quotes means anything to them but the quote itself.
 * @param {string} text
 */
function quote(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
