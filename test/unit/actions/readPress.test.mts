import type { Question } from '../../../nodes/TalkLift/actions/message/sendAndWait/question.ts';
import {
	readPress,
	writePress,
} from '../../../nodes/TalkLift/actions/message/sendAndWait/readPress.ts';

const now = Date.UTC(2026, 2, 14, 9);

const question: Question = {
	text: 'Shall we file it?',
	answers: ['Yes', 'No', 'Later'],
	isApproval: false,
	askedAt: now - 1000,
	note: '',
	thanks: '',
	conversation: { session: 1 },
};

describe("A request to a button's address", () => {
	test.each([0, 1, 2])('tells which button it is: %i', (answer) => {
		const press = readPress(writePress(question, answer), question, now);
		expect(press).toEqual({ kind: 'open', question, answer });
	});

	test('is written as it always was: chats hold on to the buttons of earlier versions', () => {
		expect(writePress({ ...question, askedAt: 46_655 }, 1)).toEqual({ answer: '2', asked: 'zzz' });
	});

	test.each([
		['an earlier question of the same node', writePress({ ...question, askedAt: now - 1001 }, 0)],
		['a button that there is not', writePress(question, 3)],
		['nothing', {}],
		['the same name twice', { answer: ['1', '2'], asked: writePress(question, 0).asked }],
	])('is of no effect when it belongs to %s', (_, query) => {
		expect(readPress(query, question, now)).toEqual({ kind: 'over' });
	});

	test('is of no effect when nothing waits', () => {
		expect(readPress(writePress(question, 0), undefined, now)).toEqual({ kind: 'over' });
	});

	test('counts up to the last moment, and not after it', () => {
		const limited = { ...question, expiresAt: now };
		const query = writePress(limited, 1);
		expect(readPress(query, limited, now).kind).toBe('open');
		expect(readPress(query, limited, now + 1)).toEqual({ kind: 'expired' });
	});
});
