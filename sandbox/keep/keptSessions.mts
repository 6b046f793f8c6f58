import { z } from 'zod/v4';

const message = z.object({
	from: z.enum(['bot', 'user', 'flow']),
	text: z.string(),
	buttons: z.array(
		z.union([
			z.object({ type: z.literal('postback'), title: z.string(), payload: z.string() }),
			z.object({ type: z.literal('web_url'), title: z.string(), url: z.string() }),
		]),
	),
	channel: z.enum(['WEB', 'MESSENGER']).optional(),
	at: z.string(),
});

const trackedSlot = z.object({
	id: z.number(),
	step: z.number(),
	stage: z.enum(['open', 'asked', 'review', 'done']),
	data: z.string().nullable(),
});

const conversation = z.object({
	session: z.number(),
	/** The bot's id. */
	bot: z.string(),
	slotStates: z.enum(['asked', 'all']),
	module: z.number(),
	storyState: z.number(),
	step: z.number(),
	slots: z.array(trackedSlot),
	earlier: z.array(z.number()),
	createdAt: z.number(),
	updatedAt: z.number(),
	movedAt: z.number(),
});

/** Conversations as a file keeps them. */
export const keptSessions = z.object({
	nextSession: z.number(),
	nextId: z.number(),
	sessions: z.array(
		z.object({
			number: z.number(),
			org: z.number(),
			project: z.number(),
			messages: z.array(message),
			state: conversation.optional(),
		}),
	),
});

export type KeptSessions = z.infer<typeof keptSessions>;
