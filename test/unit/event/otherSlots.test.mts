import type { SlotFilled } from '../../../talklift/event/event.ts';
import { findOtherSlots } from '../../../talklift/event/otherSlots.ts';
import type { WantedSlot } from '../../../talklift/event/otherSlots.ts';
import type { SlotState } from '../../../talklift/event/slot.ts';

const state = (id: number, slot: number, label: string, more: Partial<SlotState> = {}) => ({
	id,
	slot,
	slot_label: label,
	order: id,
	is_done: false,
	waiting_response: false,
	data: null,
	...more,
});

const pending = state(4, 40, 'Membership Number', { waiting_response: true });
const states = [
	state(1, 10, 'Done', { is_done: true, data: 'x' }),
	state(2, 20, 'Full Name'),
	state(3, 30, 'Email Address'),
	pending,
	state(5, 50, 'Email Address'),
	state(6, 60, '20'),
];

const find = (wanted: WantedSlot[], slotStates: unknown = states) =>
	findOtherSlots({ pending, slot_states: slotStates } as SlotFilled, wanted);

const found = (...entries: Array<[SlotState, string]>) => ({
	ok: true,
	slots: entries.map(([of, value]) => ({ state: of, value })),
	unlisted: [],
});

describe('Other slots', () => {
	test.each<[string, string]>([
		['label', 'Full Name'],
		['label, however it is written', '  full NAME '],
	])('are found by their %s', (_, slot) => {
		expect(find([{ slot, value: 'Ada' }])).toEqual(found([states[1]!, 'Ada']));
	});

	test('are found by their ID, a number or text', () => {
		expect(find([{ slot: '30', value: 'a' }])).toEqual(found([states[2]!, 'a']));
		expect(find([{ slot: '30', value: 'a' }], [{ ...states[2], slot: '30' }])).toMatchObject({
			ok: true,
		});
	});

	test('come in slot order, whatever the order they were asked in', () => {
		const wanted = [
			{ slot: '50', value: 'b' },
			{ slot: 'Full Name', value: 'a' },
		];
		expect(find(wanted)).toEqual(found([states[1]!, 'a'], [states[4]!, 'b']));
	});

	test('with a blank value are left out, even unknown ones', () => {
		expect(find([{ slot: 'Shoe Size', value: ' ' }])).toEqual(found());
	});

	test.each<[string, WantedSlot[], string]>([
		[
			'unknown',
			[{ slot: 'Shoe Size', value: '4' }],
			"There is no open slot 'Shoe Size'. Open are: 'Full Name'",
		],
		['answered', [{ slot: 'Done', value: '4' }], "The slot 'Done' is answered already"],
		['under review', [{ slot: '40', value: '4' }], "The slot '40' is the one under review"],
		[
			'one of two with a label',
			[{ slot: 'Email Address', value: '4' }],
			"'Email Address' can be any of several open slots: name it by its ID",
		],
		[
			'one slot by ID and another by label',
			[{ slot: '20', value: '4' }],
			"'20' can be any of several open slots: name it by its label",
		],
		['without a name', [{ slot: '', value: '4' }], 'A slot has a value, but neither label nor ID'],
		[
			'named by blanks',
			[{ slot: ' ', value: '4' }],
			'A slot has a value, but neither label nor ID',
		],
		[
			'named twice',
			[
				{ slot: '20a', value: '' },
				{ slot: '30', value: 'a' },
				{ slot: '30', value: 'b' },
			],
			"'30' is filled twice",
		],
	])('that are %s are said, not guessed', (_, wanted, problem) => {
		expect(find(wanted)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
	});

	test('are looked for among slot states of any shape', () => {
		const order = { toString: '', valueOf: '' };
		const unordered = { ...states[2], order } as unknown as SlotState;
		const odd = [null, 7, 'x', [], {}, { slot: {} }, states[1], unordered];
		const wanted = [
			{ slot: 'Full Name', value: 'Ada' },
			{ slot: 'Email Address', value: 'a' },
		];
		expect(find(wanted, odd)).toEqual(found([unordered, 'a'], [states[1]!, 'Ada']));
		const nobody = [{ slot: 'Nobody', value: 'Ada' }];
		expect(find(nobody, odd)).toMatchObject({ ok: false });
		expect(find(nobody, [])).toEqual({ ok: true, slots: [], unlisted: ['Nobody'] });
	});

	test('that are open are listed one after the other, those without a label by their ID', () => {
		const open = [states[1]!, { ...states[2]!, slot_label: undefined }];
		const problem = "There is no open slot 'Shoe Size'. Open are: 'Full Name', '30'";
		expect(find([{ slot: 'Shoe Size', value: '4' }], open)).toEqual({ ok: false, problem });
	});

	test('are found where none waits for an answer', () => {
		const event = { pending: null, slot_states: states } as unknown as SlotFilled;
		expect(findOtherSlots(event, [{ slot: '40', value: 'a' }])).toEqual(found([pending, 'a']));
	});

	test('that the event does not list, as it lists no open one, are named', () => {
		const wanted = [
			{ slot: ' Shoe Size ', value: '4' },
			{ slot: '999', value: 'x' },
		];
		const reached = states.filter((state) => state.is_done || state.waiting_response);
		expect(find(wanted, reached)).toEqual({ ...found(), unlisted: ['Shoe Size', '999'] });
	});

	test('that the event does not list make no other problem pass', () => {
		const reached = states.filter((state) => state.is_done || state.waiting_response);
		const wanted = [
			{ slot: 'Shoe Size', value: '4' },
			{ slot: 'Done', value: 'x' },
		];
		const problem = "The slot 'Done' is answered already";
		expect(find(wanted, reached)).toEqual({ ok: false, problem });
	});
});
