import { isForSlot } from '../../../talklift/answer/isForSlot.ts';
import { inShort, judgeBySlot } from './judgeWith.mts';

const slot = { id: 3442, label: 'Membership Number' };

test.each([
	['', true],
	[' , ;\n', true],
	[undefined, true],
	[null, true],
	[[], true],
	[['', ' '], true],
	[[{}, null], true],
	[{}, true],
	['Membership Number', true],
	[' membership NUMBER ', true],
	['Name, Membership Number', true],
	['Name\nMembership Number', true],
	['Name; 3442', true],
	['["Name", "Membership Number"]', true],
	['["Name", 3442]', true],
	[' ["Membership Number"]\n', true],
	[['Name', '3442'], true],
	[3442, true],
	['Name', false],
	['Membership', false],
	['Membership, Number', false],
	[['Name', 'E-mail'], false],
	['[3441]', false],
	['["Name"', false],
	[['', 'Name'], false],
])('a rule for %j: for the membership number %j', (forSlots, isMeant) => {
	expect(isForSlot(forSlots, slot)).toBe(isMeant);
});

test('a label with a comma in it can be named', () => {
	expect(isForSlot('Name, as in your passport', { label: 'Name, as in your passport' })).toBe(true);
	expect(isForSlot('Name', { label: 'Name, as in your passport' })).toBe(false);
});

test.each([[undefined], [null], ['slot'], [{}], [{ label: '', id: {} }]])(
	'a slot that tells no name (%j) is meant by no rule that names slots',
	(unknown: unknown) => {
		expect(isForSlot('Name', unknown)).toBe(false);
		expect(isForSlot('', unknown)).toBe(true);
	},
);

test('a rule for other slots is passed over, and the others keep their place', () => {
	const rules = [
		{ type: 'email', forSlots: 'E-mail' },
		{ type: 'pattern', pattern: '\\d+', forSlots: 'Membership Number' },
	] as const;
	const more = { rules, useSlotSettings: false };
	expect(inShort(judgeBySlot(slot, '209192092', more))).toBe('accepted: 209192092');
	expect(judgeBySlot(slot, 'none', more)).toMatchObject({ rule: { type: 'pattern', position: 2 } });
	expect(judgeBySlot({ label: 'e-mail' }, 'none', more)).toMatchObject({ rule: { position: 1 } });
});
