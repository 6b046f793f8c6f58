import type { Sandbox } from '../sandbox/sandbox.mts';

/** A user of the claim bot who has just been asked for the membership number, the slot that is validated. */
export async function askForNumber(
	sandbox: Sandbox,
): Promise<{ session: number; slotState: number }> {
	const { session } = sandbox.startConversation('claim');
	await sandbox.say(session, 'Mr Awesome Customer');
	await sandbox.say(session, 'username@gmail.com');
	const slotState = sandbox.conversation(session).current?.slotState;
	if (slotState === undefined) throw new Error('The claim bot asks for nothing');
	return { session, slotState };
}
