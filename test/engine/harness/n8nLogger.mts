import { createRequire } from 'node:module';

import type { Logger } from 'n8n-workflow';

// n8n-core's own copies: another version of the same packages may lie higher up.
const requireFromCore = createRequire(require.resolve('n8n-core'));

/** The logger that n8n hands to nodes. */
export function n8nLogger(): Logger {
	const { Container } = requireFromCore('@n8n/di');
	return Container.get(requireFromCore('@n8n/backend-common').Logger);
}
