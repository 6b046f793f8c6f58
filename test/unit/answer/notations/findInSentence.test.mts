import { findInSentence } from '../../../../talklift/answer/notations/findInSentence.ts';

const number = /07\d{8}/g;

test.each<[string, string, string[]]>([
	['alone', '0722123456', ['0722123456']],
	['before talk', '0722123456 is my number', ['0722123456']],
	['after talk', 'you can call me on 0722123456', ['0722123456']],
	['twice', 'my number is 0722123456, yes 0722123456, thanks', ['0722123456']],
	['three times', 'it is 0722123456, 0722123456, again 0722123456 thanks', ['0722123456']],
	['beside a name, which may belong to it', 'amina 0722123456', []],
	['with a story behind its second mention', '0722123456, 0722123456 otieno', []],
	['not at all', 'my number is secret', []],
])('a piece is found %s: %j', (_where, sentence, found) => {
	expect(findInSentence(sentence, number)).toEqual(found);
});

test('of different pieces all are given, whatever stands around them, for the user to choose', () => {
	const sentence = 'amina 0722123456 otieno 0733123456 wanjiku';
	expect(findInSentence(sentence, number)).toEqual(['0722123456', '0733123456']);
});

test('a sentence of 500 characters is looked at, a longer one is a story', () => {
	const sentence = `${'please '.repeat(70)}0722123456`.padStart(500);
	expect(findInSentence(sentence, number)).toEqual(['0722123456']);
	expect(findInSentence(` ${sentence}`, number)).toEqual([]);
});
