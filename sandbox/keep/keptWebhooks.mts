import { z } from 'zod/v4';

const webhook = z.object({
	url: z.url({ protocol: /^https?$/ }),
	user: z.string().optional(),
	password: z.string().optional(),
});

/** Where events go, as a file keeps it. A project that is listed as null has no webhook. */
export const keptWebhooks = z.object({
	forAll: webhook.optional(),
	ofProjects: z.array(z.tuple([z.number(), webhook.nullable()])),
});

export type KeptWebhooks = z.infer<typeof keptWebhooks>;
