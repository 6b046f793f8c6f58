import { webhookLogin } from './buildFlow.mts';
import { startClaim } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Bench, Scenario } from './scenario.mts';

/** A person takes over where a bot gets no further. */
export const handsOver: Scenario[] = [
	{
		title: 'the team gets one letter about a user who can not answer, or wants a person',
		async run(bench) {
			const { sandbox, mailbox, settled } = bench;
			await start(bench);
			const lost = await startClaim(sandbox);
			for (const [index, answer] of ['1', '2', '3'].entries()) {
				await lost.says(answer);
				await settled(index + 1);
			}
			expect(lost.heard()).toHaveLength(3);
			expect(lost.heard()[2]).toContain('Let me get a colleague');
			expect(mailbox.letters).toHaveLength(1);
			expect(mailbox.letters[0]).toContain(`conversation ${lost.session}`);
			expect(mailbox.letters[0]).toContain('The user says: 3');
			expect(mailbox.letters[0]).toContain('To: team@example.com');

			// The colleague is there: the flow keeps silent.
			await lost.says('4');
			await settled(4);
			expect(lost.heard()).toHaveLength(3);
			expect(mailbox.letters).toHaveLength(1);

			const impatient = await startClaim(sandbox);
			await impatient.says('a human, please');
			await settled(5);
			expect(impatient.heard()).toEqual([expect.stringContaining('Let me get a colleague')]);
			expect(mailbox.letters).toHaveLength(2);
		},
	},
];

async function start({ sandbox, deploy }: Bench): Promise<void> {
	const url = await deploy(exampleFlow('hand-over-to-a-person', sandbox.url));
	sandbox.setWebhook({ url, ...webhookLogin });
}
