import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import type { RunningServer } from '../n8n/startServer.mts';
import { openEditor } from '../test/browser/openEditor.mts';
import { exampleNames, readExample } from '../test/scenarios/exampleFlow.mts';

const folder = join(import.meta.dirname, '..', 'examples', 'pictures');
const margin = 24;

/** Everything of the editor's that lies over the flow. */
const aroundTheFlow = '.vue-flow__panel, [class*=executionButtons], [data-test-id=canvas] > button';

/** Takes a picture of each example as n8n's editor shows it: nodes and notes, and nothing around them. */
export async function takeExamplePictures(
	browser: Browser,
	server: Pick<RunningServer, 'url' | 'owner' | 'rest'>,
): Promise<void> {
	for (const name of exampleNames) {
		// Under an id of its own: one of them may be there already.
		const { id } = await server.rest.createWorkflow({ ...readExample(name), id: undefined });
		const { page, goTo } = await openEditor(browser, server, { width: 1560, height: 1000 });
		await goTo(`/workflow/${id}`);
		await page.getByTestId('canvas-node').last().waitFor();
		await page.getByTestId('zoom-to-fit').click();
		await page.waitForTimeout(1500);
		const clip = await page.evaluate((around) => {
			const boxes = [...document.querySelectorAll('.vue-flow__node')].map((node) =>
				node.getBoundingClientRect(),
			);
			const x = Math.min(...boxes.map(({ left }) => left)) - around;
			const y = Math.min(...boxes.map(({ top }) => top)) - around;
			const width = Math.max(...boxes.map(({ right }) => right)) + around - x;
			const height = Math.max(...boxes.map(({ bottom }) => bottom)) + around - y;
			return { x, y, width, height };
		}, margin);
		const style = `${aroundTheFlow} { visibility: hidden !important }`;
		const path = join(folder, `${name}.jpg`);
		await page.screenshot({ path, type: 'jpeg', quality: 80, clip, style });
		await page.context().close();
	}
}
