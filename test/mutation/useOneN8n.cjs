const { nativeRequire } = globalThis;

// Every test file brings its own, and n8n takes but one.
nativeRequire('n8n-core').DataDeduplicationService.instance = undefined;

for (const name of ['n8n-core', 'n8n-workflow', 'undici', 'express', 'fast-check'])
	jest.mock(name, () => nativeRequire(name));
