import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { freePort } from '../../../machine/freePort.mts';

const demo = join(import.meta.dirname, '..', '..', '..', 'demo', 'startDemo.mts');

const run = (args: string[]) =>
	new Promise<{ code: number | null; printed: string }>((resolve) => {
		const child = spawn(process.execPath, [demo, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
		let printed = '';
		child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
		child.once('close', (code) => resolve({ code, printed }));
	});

describe('a demo whose port is in use', () => {
	const other = createServer();
	let taken: number;

	beforeAll(async () => {
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		taken = (other.address() as AddressInfo).port;
	});
	afterAll(() => other.close());

	test.each([
		['n8n', '--port', '--sandbox-port'],
		['The chat page', '--sandbox-port', '--port'],
	])(
		'says that %s has no port, and how to choose another, before anything long',
		async (...words) => {
			const [what = '', flag = '', otherFlag = ''] = words;
			const free = String(await freePort());
			const { code, printed } = await run([flag, String(taken), otherFlag, free]);
			expect(code).toBe(1);
			expect(printed).toContain(`${what} can't listen on port ${taken}`);
			expect(printed).toMatch(new RegExp(`npm run demo -- ${flag} \\d+`));
			expect(printed).not.toContain('    at ');
		},
	);
});
