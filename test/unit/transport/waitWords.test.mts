import { waitWords } from '../../../nodes/TalkLift/transport/waitWords.ts';

test.each([
	[1, '1 second'],
	[1_000, '1 second'],
	[1_001, '2 seconds'],
	[60_000, '60 seconds'],
	[86_400_000, '86400 seconds'],
	[86_400_001, 'more than a day'],
	[Infinity, 'more than a day'],
])('A wait of %d ms is called "%s"', (durationMs, words) => {
	expect(waitWords(durationMs)).toBe(words);
});
