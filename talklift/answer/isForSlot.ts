import { isObject, readText } from '../json.ts';
import { readJson } from '../readJson.ts';

/**
 * Whether a rule for the named slots is for this one.
 * @param forSlots labels or IDs: a list, a JSON text of one, or text with commas, semicolons or lines.
 * Nothing in it means every slot. Text counts as a whole first, since a label can hold a comma.
 * @param slot as received, with `id` and `label`
 */
export function isForSlot(forSlots: unknown, slot: unknown): boolean {
	const wanted = readNames(forSlots);
	if (wanted.length === 0) return true;
	if (!isObject(slot)) return false;
	return [slot.label, slot.id].some((name) => wanted.includes(plain(name)));
}

function readNames(forSlots: unknown): string[] {
	if (Array.isArray(forSlots)) return forSlots.map(plain).filter((name) => name !== '');
	const text = readText(forSlots)?.trim() ?? '';
	if (text.startsWith('[')) {
		const list = readJson(text);
		if (list.kind === 'read') return readNames(list.value);
	}
	const names = text
		.split(/[,;\r\n]/)
		.map(plain)
		.filter((name) => name !== '');
	return names.length === 0 ? [] : [plain(text), ...names];
}

function plain(name: unknown): string {
	return readText(name)?.trim().toLowerCase() ?? '';
}
