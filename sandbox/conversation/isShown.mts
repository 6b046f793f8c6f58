import type { ConversationState } from './conversationState.mts';
import { runningModule, slotAt } from './conversationState.mts';
import { readCondition } from './readCondition.mts';

/**
 * Whether the slot of a step is to be asked: whether the earlier slot that its `show_condition` names
 * was answered as `show_condition_value` says. A slot without a condition always is.
 */
export function isShown(state: ConversationState, step: number): boolean {
	const settings = slotAt(state, step)?.settings;
	const condition = readCondition(settings?.show_condition);
	if (!condition) return true;
	const named = runningModule(state).steps.findIndex((_, index) => {
		const earlier = index < step ? slotAt(state, index)?.settings : undefined;
		return earlier !== undefined && [earlier.label, String(earlier.id)].some(isNamed);
	});
	const answer = state.slots.find((slot) => slot.step === named && slot.stage === 'done')?.data;
	return condition.holds(answer ?? '', settings?.show_condition_value ?? '');

	function isNamed(name: string): boolean {
		return name.trim().toLowerCase() === condition?.slot.toLowerCase();
	}
}
