import { boolean, checkFields, integer, optional, text } from './fields.mts';

export interface SentFeedback {
	id: number;
	story_state: number;
	slot: number;
	order?: number;
	is_done: boolean;
	waiting_response: boolean;
	data: string;
	slot_label?: string;
	project: number;
	org: number;
}

const feedbackFields = {
	id: integer(),
	story_state: integer(),
	slot: integer(),
	order: optional(integer()),
	is_done: boolean(),
	waiting_response: boolean(),
	data: text(),
	slot_label: optional(text()),
	project: integer(),
	org: integer(),
};

/** The body of `update_from_webhook`. */
export function checkFeedback(body: unknown): { value: SentFeedback } | { errors: object } {
	return checkFields(feedbackFields, body);
}
