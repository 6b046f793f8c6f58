import NodeEnvironment from 'jest-environment-node';

// n8n's engine fills a worker's memory, and taking that down piece by piece takes longer than the half
// second that jest grants a worker, although nothing in it is open any more. When it ends of itself, it
// ends at once.
if (process.send) process.once('exit', () => process.exit());

export default NodeEnvironment.TestEnvironment;
