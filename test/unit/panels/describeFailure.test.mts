import fc from 'fast-check';

import { describeFailure } from '../../../nodes/TalkLift/panels/describeFailure.ts';
import { failureSentences } from '../../../nodes/TalkLift/panels/failureSentences.ts';
import { toNodeError } from '../../../nodes/TalkLift/transport/toNodeError.ts';
import { readApiWords } from '../../../talklift/api/apiWords.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import { failures } from '../../../talklift/api/failures.ts';
import type { FailureReason } from '../../../talklift/api/failures.ts';
import type { Failed } from '../../../talklift/api/outcome.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';
import '../../chance.mts';
import { nodeOfErrors as node } from '../nodeOfErrors.mts';

const reasons = Object.keys(failures) as FailureReason[];

function failed(reason: FailureReason, more: Partial<Failed> = {}): Failed {
	return toFailed(reason, more);
}

describe("TalkLift's own words", () => {
	test.each([
		['a detail', { detail: 'Invalid token.' }, 'Invalid token.'],
		[
			'complaints about the whole',
			{ non_field_errors: ['Unable to log in.'] },
			'Unable to log in.',
		],
		[
			'field by field',
			{ text: ['This field is required.'], channel: ['"SMS" is not a valid choice.', 'Really.'] },
			'text: This field is required.\nchannel: "SMS" is not a valid choice. Really.',
		],
		[
			'item by item',
			{ buttons: [{}, { type: ['Not valid.'], title: ['May not be blank.'] }] },
			'buttons, item 2, type: Not valid.\nbuttons, item 2, title: May not be blank.',
		],
		[
			'an object about a list',
			{ buttons: { non_field_errors: ['Expected a list of items.'] } },
			'buttons: Expected a list of items.',
		],
		['a list of texts', { buttons: ['Too many.', 'Too long.'] }, 'buttons: Too many. Too long.'],
		['a bare list', ['Not valid.'], 'Not valid.'],
		['plain text', 'Service Unavailable', 'Service Unavailable'],
		[
			'a web page, by its title',
			'<!doctype html><html><head><title>\n502  Bad Gateway</title></head><body><h1>nginx</h1>',
			'502 Bad Gateway',
		],
		['a web page without a title, by its heading', '<h1>Server down</h1>', 'Server down'],
		['a web page without either', '<html><script>secret()</script></html>', ''],
		['nothing', '', ''],
		['null', null, ''],
		['empty lists', { buttons: [{}, {}], text: [] }, ''],
	])('read %s', (_, body, expected) => {
		expect(readApiWords(body)).toBe(expected);
	});

	test('stay short and never throw, whatever the body', () => {
		const deep = JSON.parse('[{"a":'.repeat(5_000) + '1' + '}]'.repeat(5_000)) as unknown;
		expect(readApiWords(deep)).toBe('');
		expect(readApiWords('<'.repeat(1_000_000)).length).toBeLessThan(700);
		fc.assert(
			fc.property(fc.anything(), (body) => {
				expect(readApiWords(body).length).toBeLessThan(700);
			}),
		);
	});
});

describe('A failure in words', () => {
	test.each(reasons)(
		'"%s" says what happened, why and what to do, without the words n8n avoids',
		(reason) => {
			const { message, description } = describeFailure(failed(reason));
			const { happened, why, todo } = failureSentences[reason];
			expect(message).toBe(happened);
			expect(description).toBe(`${why} ${todo}`);
			expect(`${message} ${description}`).not.toMatch(/error|problem|failure|mistake/i);
			expect(message).not.toMatch(/\.$/);
			expect(why).toMatch(/\.$/);
			expect(todo).toMatch(/\.$/);
		},
	);

	test.each<[string, Partial<Failed>]>([
		['in its body', { body: { detail: 'Bad header "Token 0123456789abcdef" for hunter22' } }],
		['in a page', { body: '<!doctype html><title>0123456789abcdef hunter22</title>' }],
		['where it redirects to', { location: 'https://hunter22.example/0123456789abcdef/' }],
		['in words about the request', { detail: 'Blocked: https://a.example/0123456789abcdef' }],
	])('never holds a secret that stands %s', (_, more) => {
		const secrets = ['0123456789abcdef', 'hunter22'];
		const { message, description } = describeFailure(failed('invalidRequest', more), secrets);
		expect(`${message} ${description}`).not.toMatch(/0123456789abcdef|hunter22/);
		expect(description).toContain('…');
	});

	test('never holds part of a secret that stands where a long address is cut', () => {
		for (let before = 0; before < 13; before += 1) {
			const location = `https://a.example/${'.'.repeat(before)}${'/hunter22pass'.repeat(500)}`;
			const { description } = describeFailure(failed('redirected', { location }), ['hunter22pass']);
			expect(description).toContain('It leads to https://a.example/');
			expect(description).not.toMatch(/hun/);
		}
	});

	test('tells where a redirect leads, without what follows the path', () => {
		const location = 'https://elsewhere.example/login?next=/&token=abc#top';
		const { description } = describeFailure(failed('redirected', { location }));
		expect(description).toContain('It leads to https://elsewhere.example/login. ');
		expect(description).not.toContain('abc');
	});

	test.each([
		['Error', 'The response reads: Error.'],
		[{ detail: 'Not found.' }, 'TalkLift says: Not found.'],
		[{ detail: 'Why?' }, 'TalkLift says: Why?'],
	])('ends what the response says as a sentence: %j', (body, said) => {
		const { description } = describeFailure(failed('unexpected', { body }));
		expect(description).toMatch(new RegExp(`${said.replace(/[.?]/g, '\\$&')}$`));
	});

	test('ends what is known besides as a sentence, since more follow', () => {
		const detail = 'Only these domains are allowed: app.example';
		const { description } = describeFailure(failed('blocked', { detail }));
		expect(description).toContain(`${detail}. Check`);
	});

	test('names the field that is empty as its panel does', () => {
		const { description } = describeFailure(
			failed('credentialIncomplete', { emptyField: 'apiToken' }),
		);
		expect(description).toContain("'API Token' is empty.");
	});
});

describe('The error that n8n shows', () => {
	const context = { itemIndex: 3, endpoint: endpoints.sendMessage, secrets: [] };

	test.each(reasons)(
		'for "%s" keeps our words: n8n puts none of its own in their place',
		(reason) => {
			const status = reason === 'tokenRefused' ? 401 : 503;
			const error = toNodeError(
				node,
				failed(reason, { status, body: { message: 'theirs' } }),
				context,
			);
			expect(error.message).toBe(failureSentences[reason].happened);
			expect(error.description).toContain(failureSentences[reason].todo);
			expect(error.httpCode).toBe(String(status));
			expect(error.context.itemIndex).toBe(3);
		},
	);

	test.each([
		['no', endpoints.sendMessage, 'It was not delivered.'],
		['maybe', endpoints.sendMessage, 'look at the conversation before sending it again.'],
		['maybe', endpoints.slotFeedback, 'sending it again does no harm.'],
	] as const)('says whether it may have been delivered: %s', (delivered, endpoint, words) => {
		const outcome = failed('connectionLost', { delivered, code: 'ECONNRESET' });
		const error = toNodeError(node, outcome, { ...context, endpoint });
		expect(error.message).toBe(failureSentences.connectionLost.happened);
		expect(error.description).toContain(words);
		expect(error.description).toContain('(ECONNRESET)');
	});
});
