/**
 * @import { NewFault } from '../settings/readFault.mjs'
 * @import { NewWebhook } from './control.mjs'
 * @import { Desk } from './createDesk.mjs'
 */
import { control } from './control.mjs';

/**
 * What the settings ask of the sandbox.
 * @param {Desk} desk
 */
export function writeSettingsRequests({ dispatch, note, attempt }) {
	return {
		/** @param {number} project @param {NewWebhook} webhook */
		setWebhook: (project, webhook) =>
			attempt(async () => {
				await control.setWebhook(project, webhook);
				note(`Saved. Events of project ${project} now go to ${webhook.url}`, 'good');
			}),
		/** @param {number} project */
		removeWebhook: (project) =>
			attempt(async () => {
				await control.removeWebhook(project);
				note(`Events of project ${project} are kept here and go nowhere.`);
			}),
		/** @param {NewFault} fault */
		setFault: (fault) =>
			attempt(async () => {
				await control.setFault(fault);
				note('Switched on.', 'good');
			}),
		/** @param {number} [number] all of them when none is named */
		clearFault: (number) =>
			attempt(async () => {
				await control.clearFault(number);
				note('Switched off.');
			}),
		/** @param {Record<string, string>} readings dialect → the reading to speak */
		speak: (readings) =>
			attempt(async () => {
				await control.speak(readings);
				note('The sandbox speaks so from now on.', 'good');
			}),
		/** @param {number} ms */
		setLatency: (ms) =>
			attempt(async () => {
				await control.setLatency(ms);
				note(ms > 0 ? `Every call now takes at least ${ms} ms.` : 'Calls are answered at once.');
			}),
		revokeTokens: () =>
			attempt(async () => {
				const { revoked } = await control.revokeTokens();
				const tokens = revoked === 1 ? '1 token' : `${revoked} tokens`;
				note(`${tokens} revoked: whoever used one has to sign in again.`);
			}),
		reset: () =>
			attempt(async () => {
				await control.reset();
				const since = performance.now();
				dispatch({ type: 'backlog', entries: await control.traffic(), since });
				note('Traffic, counts and faults are forgotten. Conversations go on.');
			}),
	};
}
