import { asksForPerson } from '../../../talklift/answer/asksForPerson.ts';

const words = 'agent, human, help, real person';

describe('A user asks for a person', () => {
	test.each([
		'agent',
		' AGENT!! ',
		'Help?',
		'an agent, please',
		"I'd like to talk to a human",
		'i need help',
		'nataka kuongea na human tafadhali',
		'hi can you please let me talk to a real live human',
		'can i speak to a real person pls',
		'hummán'.replace('mm', 'm'),
	])('by one of the words, alone or among polite ones: %s', (answer) => {
		expect(asksForPerson(answer, words)).toBe(true);
	});

	test.each([
		'',
		'Travel agent',
		'Human Resources',
		'no agent',
		'agent Smith',
		'helpful',
		'agent agent',
		'please',
		'agents',
		'hi can you please let me talk to a real live human now',
		`${'please '.repeat(20)}agent`,
	])('by nothing else: %j', (answer) => {
		expect(asksForPerson(answer, words)).toBe(false);
	});

	test.each([[['agent', 'human']], ['agent\nhuman'], ['["agent"]'], ['agent']])(
		'by words from a list as people write it: %j',
		(list) => {
			expect(asksForPerson('Agent', list)).toBe(true);
		},
	);

	test.each([undefined, null, '', ' , ', '!', 7, {}])(
		'never where no words are given: %j',
		(none) => {
			expect(asksForPerson('agent', none)).toBe(false);
		},
	);

	test('not with signs alone, even where the words are signs', () => {
		expect(asksForPerson('?', '?, !')).toBe(false);
	});

	test("not with one of the slot's own choices", () => {
		expect(asksForPerson('human', words, 'Human, Animal')).toBe(false);
		expect(asksForPerson('agent', words, 'Human, Animal')).toBe(true);
		expect(asksForPerson('real person!', words, 'Real Person, Bot')).toBe(false);
	});
});
