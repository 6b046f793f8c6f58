import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../machine/workshop.mts';
import type { WorkflowFile } from '../n8n/restClient.mts';
import { usualPorts } from './readArguments.mts';

export interface Example {
	/** e.g. `check-membership-number.json` */
	file: string;
	workflow: WorkflowFile & { id: string };
}

/**
 * The example flows, pointed at the sandbox of this demo (they name the port it usually has).
 *
 * @throws when one has no id: the demo has to find it again at the next start
 */
export function readExamples(sandboxUrl: string): Example[] {
	const folder = join(projectFolder, 'examples');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		const usualUrl = `http://127.0.0.1:${usualPorts.sandboxPort}`;
		const workflow = JSON.parse(text.replaceAll(usualUrl, sandboxUrl)) as WorkflowFile;
		const { id } = workflow;
		if (id === undefined) throw new Error(`examples/${file} has no id`);
		return { file, workflow: { ...workflow, id } };
	});
}
