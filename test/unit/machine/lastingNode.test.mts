import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { lastingNode } from '../../../machine/lastingNode.mjs';

describe('The Node.js that outlives an installation', () => {
	let folder: string;
	const place = (path: string) => {
		const file = join(folder, path, process.platform === 'win32' ? 'node.exe' : 'node');
		mkdirSync(join(folder, path), { recursive: true });
		writeFileSync(file, '');
		chmodSync(file, 0o755);
		return file;
	};

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'lasting-node-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test("is the one that runs, if it is the machine's", () => {
		const running = place('usr/bin');
		expect(lastingNode(running, '')).toBe(running);
	});

	test("is the machine's, where the project's own runs and stands first in PATH", () => {
		const own = place('clone/node_modules/.bin');
		const machines = place('usr/bin');
		const path = ['clone/node_modules/.bin', 'nothing/here', 'usr/bin'];
		const found = lastingNode(own, path.map((part) => join(folder, part)).join(delimiter));
		expect(found).toBe(machines);
	});

	test('is the one that runs, where there is no other', () => {
		const own = place('clone/node_modules/node/bin');
		expect(lastingNode(own, join(folder, 'clone/node_modules/.bin'))).toBe(own);
	});
});
