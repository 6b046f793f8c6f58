import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Read by n8n-core when it loads: without these it writes to the home folder and prints the stack of
// every refused request. One folder a worker, used again by the next run.
const folder = `n8n-nodes-talklift-engine-${process.env.JEST_WORKER_ID}`;
process.env.N8N_USER_FOLDER ??= join(tmpdir(), folder);
process.env.N8N_LOG_LEVEL ??= 'silent';
