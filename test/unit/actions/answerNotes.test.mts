import { knownAnswers } from '../../../nodes/TalkLift/actions/slot/validate/answerNotes.ts';

const { toldAtMs } = knownAnswers;

test('What a process knows of answers is bounded: of 5,001 the one set longest ago is forgotten', () => {
	for (let place = 0; place < 5_000; place += 1) toldAtMs.set(`event ${place}`, place);
	expect(toldAtMs.get('event 0')).toBe(0);
	toldAtMs.set('event 0', 7);
	toldAtMs.set('one more', 1);
	expect(toldAtMs.get('event 0')).toBe(7);
	expect(toldAtMs.get('event 1')).toBeUndefined();
	expect(toldAtMs.get('event 2')).toBe(2);
	toldAtMs.delete('event 2');
	expect(toldAtMs.get('event 2')).toBeUndefined();
});
