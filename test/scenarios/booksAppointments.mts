import { DateTime } from 'luxon';

import { webhookLogin } from './buildFlow.mts';
import { startChat } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Scenario } from './scenario.mts';

/** Days and times, as people write them. */
export const booksAppointments: Scenario[] = [
	{
		title:
			'an appointment is booked for a day and a time that are free, in the words people have for them',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('book-an-appointment', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'booking');
			let executions = 0;
			const says = async (text: string) => {
				await chat.says(text);
				await settled(++executions);
				return chat.heard().at(-1);
			};
			const inAWeek = DateTime.now().plus({ days: 7 });
			await chat.says('Amina Otieno');

			expect(await says('31/12/2019')).toMatch(/^Please name a day within the next 60 days/);
			expect(await says(inAWeek.toFormat('d/M/yy'))).toBe(`Noted: ${inAWeek.toISODate()}.`);
			expect(await says('saa mbili usiku')).toMatch(/^Appointments begin between/);
			await chat.says('saa nne');
			await sandbox.until(() => chat.heard().length === 5, 20_000);
			await settled(executions + 2);
			expect(chat.answerTo('Time')).toBe('10:00');
			expect(chat.heard().slice(-2)).toEqual([
				'Noted: 10:00.',
				`You are booked, Amina Otieno: ${inAWeek.toFormat('cccc, d LLLL yyyy')} at 10:00. See you then!`,
			]);
		},
	},
];
