import { webhookLogin } from './buildFlow.mts';
import { startClaim } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Bench, Scenario } from './scenario.mts';

const rejection = /^A membership number has nine digits/;

/** A model that helps to understand answers. n8n's AI nodes run in a real n8n only. */
export const understandsAnswers: Scenario[] = [
	{
		title:
			'only what the rules reject goes to a model, and its suggestion is checked by the same rules',
		needsModel: true,
		async run(bench) {
			const { sandbox, model, settled } = bench;
			await start(bench);

			model!.plan([]);
			const plain = await startClaim(sandbox);
			await plain.says('209192092');
			await settled(1);
			expect(model!.requests).toEqual([]);
			expect(plain.answerTo('Membership Number')).toBe('209192092');

			model!.plan([{ says: '300 400 500' }]);
			const wordy = await startClaim(sandbox);
			await wordy.says('three hundred, four hundred, five hundred, I think');
			await settled(2);
			expect(model!.requests).toHaveLength(1);
			expect(wordy.answerTo('Membership Number')).toBe('300400500');

			for (const [execution, suggestion] of [
				[3, '12345'],
				[4, 'none'],
			] as const) {
				model!.plan([{ says: suggestion }]);
				const chat = await startClaim(sandbox);
				await chat.says('it is on my card');
				await settled(execution);
				expect(chat.heard()).toEqual([expect.stringMatching(rejection)]);
				expect(chat.waitsFor()?.label).toBe('Membership Number');
			}
		},
	},
	{
		title: 'a user whose answer needs a model is not left alone when the model is down',
		needsModel: true,
		async run(bench) {
			const { sandbox, model, settled } = bench;
			await start(bench);
			model!.plan([{ fails: 400 }]);
			const chat = await startClaim(sandbox);
			await chat.says('it is on my card');
			await settled(1);
			expect(chat.heard()).toEqual([expect.stringMatching(rejection)]);
		},
	},
];

async function start({ sandbox, deploy }: Bench): Promise<void> {
	const url = await deploy(exampleFlow('understand-any-answer', sandbox.url));
	sandbox.setWebhook({ url, ...webhookLogin });
}
