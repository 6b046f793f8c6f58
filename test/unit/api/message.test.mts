import { readButtons } from '../../../talklift/api/buttons.ts';
import { writeMessage } from '../../../talklift/api/message.ts';

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
		['an empty list', '[]', []],
	])('are read from %s', (_, given, buttons) => {
		expect(readButtons(given)).toEqual({ ok: true, buttons });
	});

	test.each<[string, unknown, string]>([
		['text that is no JSON', 'Yes, No', 'The buttons are not a JSON list'],
		['JSON of another kind', '"Yes"', 'The buttons are not a JSON list'],
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
			'an unknown type',
			[{ type: 'phone', title: 'Call' }],
			"Button 1 ('Call') has an unknown type: use 'postback' or 'web_url'",
		],
	])('with %s are refused, and the button is named', (_, given, problem) => {
		expect(readButtons(given)).toEqual({ ok: false, problem });
	});
});
