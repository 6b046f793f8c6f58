import { z } from 'zod/v4';

import { botFile } from './bots/botFile.mts';
import { testFile } from './conversationTests/testFile.mts';

const toSchema = (title: string, file: z.ZodType) => ({
	title,
	...z.toJSONSchema(file, { io: 'input', unrepresentable: 'any' }),
});

/** File name → JSON schema, for editors. */
export const schemas: Readonly<Record<string, object>> = {
	'bots.schema.json': toSchema('Bots of the TalkLift sandbox', botFile),
	'tests.schema.json': toSchema('Conversation tests of the TalkLift sandbox', testFile),
};
