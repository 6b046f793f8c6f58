import { differsByOneTypo } from '../../../../talklift/answer/notations/differsByOneTypo.ts';

test.each([
	['as it is', 'travel', 'travel'],
	['with the first letter wrong', 'rravel', 'travel'],
	['with the last letter wrong', 'travek', 'travel'],
	['without its first letter', 'ravel', 'travel'],
	['without its last letter', 'trave', 'travel'],
	['with a letter before', 'ttravel', 'travel'],
	['with a letter behind', 'travels', 'travel'],
	['with its first two letters swapped', 'rtavel', 'travel'],
	['with its last two letters swapped', 'travle', 'travel'],
	['of just four letters', 'hone', 'home'],
	['of just four letters, one of them missing', 'hom', 'home'],
	['with digits that are right', 'plsn 12', 'plan 12'],
	['with an emoji too many', 'travel😊', 'travel'],
	['with another emoji', '😊 fine', '😢 fine'],
])('a choice %s is taken: %j for %j', (_how, answer, choice) => {
	expect(differsByOneTypo(answer, choice)).toBe(true);
});

test.each([
	['of three letters', 'cat', 'car'],
	['with two letters wrong', 'trabek', 'travel'],
	['with a wrong letter and one too many', 'trabels', 'travel'],
	['without two letters', 'trav', 'travel'],
	['with two letters more', 'travelss', 'travel'],
	['with a swap and one letter wrong', 'rtavek', 'travel'],
	['with a swap and one letter missing', 'rtave', 'travel'],
	['with two swaps', 'rtavle', 'travel'],
	['with two letters wrong that are neighbours', 'tracol', 'travel'],
	['with the first of two neighbours wrong, and the second in its place', 'tavvel', 'travel'],
	['with three letters turned round', 'vartel', 'travel'],
	['with another digit', 'plan 13', 'plan 12'],
	['with a digit missing', 'plan 1', 'plan 12'],
	['with its digits swapped', 'plan 21', 'plan 12'],
])('a choice %s is not: %j for %j', (_how, answer, choice) => {
	expect(differsByOneTypo(answer, choice)).toBe(false);
});
