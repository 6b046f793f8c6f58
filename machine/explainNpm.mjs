// npm's own words are long and differ by version; what people need to know is short.

const causes = [
	{
		seen: /ENOSPC|no space left/i,
		says: 'The disk is full.',
		do: 'Make room, then start again.',
	},
	{
		seen: /EACCES|EPERM|EROFS|permission denied/i,
		says: 'npm may not write here.',
		do: 'Make the folder (and the cache, `npm config get cache`) writable for you, then start again.',
	},
	{
		seen: /E401|E403|authenticat/i,
		says: 'The npm registry refuses access.',
		do: 'Look at `npm config get registry` and the login for it.',
	},
	{
		seen: /SELF_SIGNED|UNABLE_TO_VERIFY|CERT_/i,
		says: 'The certificate of the npm registry is not known on this machine.',
		do: 'Behind a company proxy, NODE_EXTRA_CA_CERTS names its certificate file.',
	},
	{
		seen: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i,
		says: 'The npm registry can not be reached.',
		do: 'Look at the network, or at `npm config get registry` and `npm config get proxy`, then start again: what is downloaded already is kept.',
	},
	{
		seen: /E404|ETARGET/i,
		says: 'The npm registry does not have one of the packages.',
		do: 'Look at `npm config get registry`: a mirror may lag behind.',
	},
	{
		seen: /EUSAGE/,
		says: 'package.json and package-lock.json do not belong together.',
		do: 'Run `npm install` and commit what it changes.',
	},
];

/**
 * Why npm could not do it and what to do, then npm's own last lines.
 *
 * @param {string} output what npm printed
 * @returns {string}
 */
export function explainNpm(output) {
	const cause = causes.find(({ seen }) => seen.test(output));
	const printed = output.trim().split('\n');
	const telling = printed.filter((line) => /(Missing|Invalid): /.test(line)).slice(0, 5);
	const lines = telling.length
		? telling
		: printed.filter((line) => !/A complete log|EBADENGINE|npm warn/.test(line)).slice(-8);
	return [
		cause ? `${cause.says} ${cause.do}` : 'npm could not install the packages.',
		...lines.map((line) => `  ${line}`),
	].join('\n');
}
