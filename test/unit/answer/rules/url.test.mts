import { url } from '../../../../talklift/answer/rules/url.ts';
import { now } from '../judgeWith.mts';

const surroundings = { now, timezone: 'Africa/Nairobi' };

test.each([
	['example.com', 'https://example.com'],
	[' example.com ', 'https://example.com'],
	['https://example.com', 'https://example.com'],
	['http://example.com/', 'http://example.com/'],
	['HTTPS://WWW.Example.COM/Path?Q=Yes#Top', 'https://www.example.com/Path?Q=Yes#Top'],
	['Example.co.ke?Q=Yes', 'https://example.co.ke?Q=Yes'],
	['Example.co.ke#Top', 'https://example.co.ke#Top'],
	['example.com:8080/shop', 'https://example.com:8080/shop'],
	['example.com/10.5', 'https://example.com/10.5'],
	['example.com?from=https://x.com', 'https://example.com?from=https://x.com'],
	['example.com/to/https://x.com', 'https://example.com/to/https://x.com'],
	['example.com#https://x.com', 'https://example.com#https://x.com'],
	['https://medium.com/@ada', 'https://medium.com/@ada'],
	['example.com?mail=ada@example.com', 'https://example.com?mail=ada@example.com'],
	['http://10.0.0.1/x', 'http://10.0.0.1/x'],
	['4you.co.ke', 'https://4you.co.ke'],
])('%j is a web address: %s', (typed, value) => {
	expect(url.check(typed, {}, surroundings)).toEqual({ kind: 'accepted', value });
});

test.each([
	...['', ' ', 'example', 'https://', 'https://example', 'https://.com', 'https://a b.com'],
	...['ftp://example.com', 'example.com://x', 'javascript:alert(1)', 'javascript://example.com'],
	...['http:example.com', 'https:/example.com', 'data:text/html,x', 'tel:+254722123456'],
	...['ada@example.com', 'mailto:ada@example.com', 'https://ada@example.com', 'example.com:http'],
	...['1.5', '10.0.0.1', '10.0.0.1/x', '10.0.0.1:80', '10.0.0.1?x', '10.0.0.1#x'],
])('%j is not taken for one', (typed) => {
	expect(url.check(typed, {}, surroundings)).toEqual({
		kind: 'rejected',
		reason: 'Please enter a web address, like https://example.com.',
	});
});
