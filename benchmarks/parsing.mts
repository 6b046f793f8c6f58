// How many events a second are read, the documented ones and large ones, and what memory it takes.
// Run: node benchmarks/parsing.mts [milliseconds for each row]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseEvent } from '../talklift/event/parseEvent.ts';
import { measureCalls, printMeasured } from './measureCalls.mts';

const read = (name: string) =>
	readFileSync(join(import.meta.dirname, '..', 'test', 'fixtures', name), 'utf8');

const slotFilled = read('slot-filled.json');
const moduleCompleted = read('module-completed.json');

/** The slot event with so many slot states, each with a label of its own. */
function withSlotStates(count: number): string {
	const event = JSON.parse(slotFilled);
	const [entry] = event.payload;
	const [state] = entry.slot_state.slot_states;
	entry.slot_state.slot_states = Array.from({ length: count }, (_, index) => ({
		...state,
		id: index,
		slot: index,
		slot_label: `Question ${index}`,
	}));
	return JSON.stringify(event);
}

/** The module event with so many entries. */
function withEntries(count: number): string {
	const event = JSON.parse(moduleCompleted);
	event.payload = Array.from({ length: count }, () => event.payload[0]);
	return JSON.stringify(event);
}

const bodies: Record<string, string> = {
	'slot filled, as documented': slotFilled,
	'module completed, as documented': moduleCompleted,
	'slot filled, 100 slot states': withSlotStates(100),
	'slot filled, 5,000 slot states': withSlotStates(5000),
	'module completed, 1,000 entries': withEntries(1000),
	'refused: not an event': '{"payload": [{"slot": 1}, 2]}',
};

const milliseconds = Number(process.argv[2] ?? 500);
console.log(`Node.js ${process.version}, ${process.arch}, ${milliseconds} ms for each row\n`);
printMeasured(
	Object.fromEntries(
		Object.entries(bodies).map(([name, body]) => {
			const json: unknown = JSON.parse(body);
			return [name, measureCalls([() => parseEvent(json, 'WEB')], milliseconds)];
		}),
	),
);
