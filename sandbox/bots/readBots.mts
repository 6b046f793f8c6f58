import type { Bot, Module, Step } from '../bot.mts';
import { readChecked } from '../files/readChecked.mts';
import { botFile, toBotId } from './botFile.mts';
import type { BotOfFile, SlotOfFile } from './botFile.mts';
import { slot } from './slot.mts';

/**
 * The bots of a file, YAML or JSON. Ids that are left out are made up, the same ones each time.
 *
 * @param file its name, for complaints
 * @throws Refusal that names line, column and field of what is wrong
 */
export function readBots(text: string, file: string): Bot[] {
	return readChecked(text, file, botFile).bots.map(toBot);
}

function toBot(given: BotOfFile, index: number): Bot {
	const { name, description, greeting, org, slot_states: slotStates, modules } = given;
	const project = given.project ?? index + 1;
	const [first, ...others] = modules.map((one, position) => toModule(one, project, position));
	if (!first) throw new Error('the schema asks for a module');
	const id = toBotId(given);
	return { id, name, description, greeting, org, project, slotStates, modules: [first, ...others] };
}

function toModule(given: BotOfFile['modules'][number], project: number, position: number): Module {
	const story = given.story ?? project * 1000 + position + 1;
	const slots = given.steps.filter((step) => !('say' in step));
	return {
		name: given.name,
		story,
		closing: given.closing,
		steps: given.steps.map((step): Step => {
			if ('say' in step) return step;
			const order = slots.indexOf(step) + 1;
			return { ask: toSlot(step, { id: story * 100 + order, order }) };
		}),
	};
}

function toSlot(given: SlotOfFile, usual: { id: number; order: number }) {
	const { suggestions, choice_options: options, ...settings } = given;
	return slot({
		...usual,
		...settings,
		choice_options: Array.isArray(options) ? JSON.stringify(options) : options,
		show_condition: String(settings.show_condition),
		show_condition_value: String(settings.show_condition_value),
		suggestions: suggestions.map((one) =>
			typeof one === 'object'
				? { ...one, text: String(one.text) }
				: { text: String(one), hint: 'an answer' },
		),
	});
}
