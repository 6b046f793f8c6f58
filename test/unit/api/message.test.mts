import { readButtons } from '../../../talklift/api/buttons.ts';
import { writeMessage } from '../../../talklift/api/message.ts';
import { isWebAddress } from '../../../talklift/api/webAddress.ts';

describe('A message', () => {
	const about = { session: 58521, channel: 'WEB', text: 'Hello', org: 900, project: 1 } as const;

	test('is written with the documented field names', () => {
		const buttons = [{ type: 'postback', title: 'Yes', payload: 'yes' } as const];
		expect(writeMessage({ ...about, buttons })).toEqual({
			session_id: 58521,
			channel: 'WEB',
			sender: 'BOT',
			text: 'Hello',
			org_id: 900,
			project_id: 1,
			buttons,
		});
	});

	test('leaves buttons out when there are none', () => {
		expect(writeMessage(about)).not.toHaveProperty('buttons');
		expect(writeMessage({ ...about, buttons: [] })).not.toHaveProperty('buttons');
	});
});

describe('Buttons', () => {
	const postback = { type: 'postback', title: 'Yes', payload: 'yes' };
	const link = { type: 'web_url', title: 'Open', url: 'https://example.com/a?b=c' };

	test.each<[string, unknown, unknown[]]>([
		['a list', [postback, link], [postback, link]],
		['JSON text', JSON.stringify([postback, link]), [postback, link]],
		['one button alone', postback, [postback]],
		['one button as JSON text', JSON.stringify(link), [link]],
		['titles', ['Yes'], [{ type: 'postback', title: 'Yes', payload: 'Yes' }]],
		['a button without type, with an address', { title: 'Open', url: link.url }, [link]],
		['a button without type, with a payload', { title: 'Yes', payload: 'yes' }, [postback]],
		[
			'a number as payload',
			{ title: 'One', payload: 1 },
			[{ type: 'postback', title: 'One', payload: '1' }],
		],
		['space around a title', { ...postback, title: ' Yes ' }, [postback]],
		['fields that TalkLift does not know', [{ ...postback, id: 4 }], [postback]],
		['nothing', undefined, []],
		['null', null, []],
		['blank text', '  ', []],
		['space around a URL', { ...link, url: ` ${link.url}\n` }, [link]],
		['an empty list', '[]', []],
	])('are read from %s', (_, given, buttons) => {
		expect(readButtons(given)).toEqual({ ok: true, buttons });
	});

	test.each<[string, unknown, string]>([
		['text that is no JSON', 'Yes, No', 'The buttons are not a JSON list'],
		['JSON of another kind', '"Yes"', 'The buttons are not a JSON list'],
		['JSON that says nothing', 'null', 'The buttons are not a JSON list'],
		['a number in the list', [postback, 7], 'Button 2 is not an object with a type and a title'],
		['no title', [{ type: 'postback', payload: 'x' }], 'Button 1 has no title'],
		['a blank title', [postback, { ...postback, title: ' ' }], 'Button 2 has no title'],
		['no payload', [{ type: 'postback', title: 'Yes' }], "Button 1 ('Yes') has no payload"],
		['no URL', [{ type: 'web_url', title: 'Open' }], "Button 1 ('Open') has no URL"],
		[
			'a script as URL',
			[{ ...link, url: 'javascript:alert(1)' }],
			"Button 1 ('Open') has a URL that is not a web address: it must begin with http:// or https://",
		],
		[
			'an address without a scheme',
			[{ ...link, url: 'example.com' }],
			"Button 1 ('Open') has a URL that is not a web address: it must begin with http:// or https://",
		],
		[
			'an address further on',
			[{ ...link, url: 'see https://example.com/' }],
			"Button 1 ('Open') has a URL that is not a web address: it must begin with http:// or https://",
		],
		[
			'a URL with a space',
			[{ ...link, url: 'https://example.com/a b' }],
			"Button 1 ('Open') has a URL with a space in it: write %20 instead",
		],
		[
			'a URL with a space, without encryption',
			[{ ...link, url: 'http://example.com/a b' }],
			"Button 1 ('Open') has a URL with a space in it: write %20 instead",
		],
		[
			'a URL without a host',
			[{ ...link, url: 'https:///example.com' }],
			"Button 1 ('Open') has a URL that is not a web address: check the part behind ://, which must be a host such as example.com",
		],
		['a title that nobody sees', [{ ...postback, title: '\u200b\u2060' }], 'Button 1 has no title'],
		['a filler as title', [{ ...postback, title: '\u3164' }], 'Button 1 has no title'],
		[
			'a payload that nobody sees',
			[{ ...postback, payload: '\u200b' }],
			"Button 1 ('Yes') has no payload",
		],
		[
			'an unknown type',
			[{ type: 'phone', title: 'Call' }],
			"Button 1 ('Call') has an unknown type: use 'postback' or 'web_url'",
		],
	])('with %s are refused, and the button is named', (_, given, problem) => {
		expect(readButtons(given)).toEqual({ ok: false, problem });
	});
});

describe('The URL of a button', () => {
	test.each([
		'https://example.com',
		'HTTPS://EXAMPLE.COM',
		'http://example.com/?a=1&b=2#c',
		'https://example.com?a=1',
		'https://münchen.de',
		'https://xn--mnchen-3ya.de/straße',
		'https://例え.テスト/パス',
		'http://localhost:5678/form',
		'http://127.0.0.1:8000/',
		'http://[::1]:8000/',
		'https://sub-domain.example.co.uk:8443/a/b;c?d=%20',
		'https://user:pass@example.com/',
		'https://example.com./',
		`https://${`${'a'.repeat(49)}.`.repeat(5)}com`,
		`https://example.com/${'a'.repeat(2_048 - 20)}`,
	])('may be %s', (url) => {
		expect(isWebAddress(url)).toBe(true);
	});

	test.each([
		'https://example.com/a b',
		'https://example.com/\u00a0',
		'https:// example.com',
		'https://.com',
		'https://example..com',
		'https:///example.com',
		'https:/example.com',
		'https://example',
		'https://-example.com',
		'https://example-.com',
		'https://exa_mple.com',
		'https://example.c',
		'https://256.1.1.1',
		'https://1.2.3',
		'https://example.com:99999',
		'https://example.com:',
		'https://[::1',
		'www.example.com',
		'ftp://example.com',
		'javascript:alert(1)',
		'https://example.com\n',
		`https://${`${'a'.repeat(49)}.`.repeat(5)}coms`,
		`https://example.com/${'a'.repeat(2_048 - 19)}`,
	])('may not be %j', (url) => {
		expect(isWebAddress(url)).toBe(false);
	});
});
