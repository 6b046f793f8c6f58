import { isTalkAround } from '../../../../talklift/answer/languages/isTalk.ts';

test.each([
	['', ''],
	['', ' please'],
	['my email is ', ''],
	['Reach Otieno: ', ''],
	['Otieno:', ''],
	['Otieno, ', ' thanks'],
	['"', '"'],
	['Otieno here. ', ''],
	['Otieno - ', ''],
	['Otieno -  ', ''],
	['', ', Otieno'],
	['', ' , Otieno'],
	['', ' - Otieno'],
	['', '. Otieno'],
	['namba yangu ni ', ' asante'],
	["it's ", '!'],
	['my number is 😊 ', ' 🙏'],
])('%j and %j are talk about what stands between them', (ahead, behind) => {
	expect(isTalkAround(ahead, behind)).toBe(true);
});

test.each([
	['a name right before', 'Otieno ', ''],
	['a name right behind', '', ' Otieno'],
	['nothing between a word that leads to it and it', 'my email is', ''],
	['nothing between a full stop and it', 'My number is.', ''],
	['nothing between a dash and it', 'Otieno -', ''],
	['a dash that belongs to a word', 'call Otieno- ', ''],
	['a dash that belongs to the next word', '', ' -Otieno'],
	['a word behind that is joined to it', '', 'is mine'],
	['an apostrophe right behind', '', "'s line"],
	['another address ahead', 'not on otieno.co.ke, on ', ''],
	['another address behind', 'my email is ', ' or on otieno.co.ke'],
	['an address that begins with a sign', 'write to @otieno, email ', ''],
	['digits', 'house 5, call ', ''],
	['a denial', 'not ', ''],
	['a denial behind', '', ', not mine'],
	['a denial in Swahili', 'sio ', ''],
	['a sign that denies', '', ' 👎'],
	['a bracket right behind', '', '('],
	['a tilde right ahead', '~', ''],
])('%s is not talk: %j and %j', (_what, ahead, behind) => {
	expect(isTalkAround(ahead, behind)).toBe(false);
});
