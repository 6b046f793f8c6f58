import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { explainImport, mayImport } from '../../arrows.mjs';

const root = join(import.meta.dirname, '..', '..');

const rejected = [
	['talklift/event/event.ts', '../../nodes/TalkLift/transport/send.ts'],
	['talklift/event/event.ts', '../../sandbox/startSandbox.mts'],
	['talklift/event/event.ts', '../answer/verdict.ts'],
	['talklift/event/event.ts', '../../libraries/patterns.mts'],
	['talklift/answer/verdict.ts', '../event/event.ts'],
	['talklift/answer/rules/rules.ts', '../../api/message.ts'],
	['talklift/api/message.ts', '../answer/verdict.ts'],
	['nodes/TalkLift/transport/send.ts', '../actions/resources.ts'],
	['nodes/TalkLift/actions/runItems.ts', '../trigger/receiveEvent.ts'],
	['nodes/TalkLift/actions/slot/accept.ts', '../message/send.ts'],
	['nodes/TalkLift/trigger/receiveEvent.ts', '../transport/send.ts'],
	['nodes/TalkLift/trigger/receiveEvent.ts', '../actions/runItems.ts'],
	['nodes/TalkLift/panels/apiFields.ts', '../transport/send.ts'],
	['nodes/TalkLift/TalkLift.node.ts', '../../sandbox/startSandbox.mts'],
	['credentials/signIn.ts', '../nodes/TalkLift/transport/send.ts'],
	['sandbox/startSandbox.mts', '../talklift/event/parseEvent.ts'],
	['sandbox/startSandbox.mts', '../talklift/answer/judgeAnswer.ts'],
	['sandbox/startSandbox.mts', '../nodes/TalkLift/transport/send.ts'],
	['sandbox/startSandbox.mts', '../n8n/startServer.mts'],
	['machine/runCommand.mjs', '../n8n/startServer.mts'],
	['n8n/startServer.mts', '../demo/startDemo.mts'],
	['terminal/colors.mts', '../machine/workshop.mts'],
] as const;

const allowed = [
	['nodes/TalkLift/actions/runItems.ts', '../transport/send.ts'],
	['nodes/TalkLift/actions/slot/accept.ts', '../operation.ts'],
	['nodes/TalkLift/actions/runItems.ts', '../../../talklift/event/event.ts'],
	['talklift/answer/rules/rules.ts', '../../../libraries/patterns.mts'],
	['credentials/signIn.ts', '../talklift/api/endpoints.ts'],
	['credentials/signIn.ts', '../nodes/TalkLift/panels/apiFields.ts'],
	['sandbox/startSandbox.mts', '../talklift/event/eventTypes.ts'],
	['n8n/startServer.mts', '../machine/startProcess.mts'],
] as const;

describe('Who may import whom', () => {
	const script = join(import.meta.dirname, 'lintImports.mjs');
	const imports = JSON.stringify([...rejected, ...allowed]);
	const printed = execFileSync('node', [script, imports], { cwd: root, encoding: 'utf8' });
	const found = JSON.parse(printed) as string[][];

	test.each(rejected.map(([file, imported], index) => ({ file, imported, said: found[index] })))(
		'$file that imports $imported is reported',
		({ said }) => {
			expect(said).toHaveLength(1);
		},
	);

	test.each(
		allowed.map(([file, imported], index) => ({
			...{ file, imported },
			said: found[rejected.length + index],
		})),
	)('$file may import $imported', ({ said }) => {
		expect(said).toEqual([]);
	});

	test('is said of every folder that has code, and of no folder that is gone', () => {
		for (const folder of Object.keys(mayImport))
			expect([folder, statSync(join(root, folder)).isDirectory()]).toEqual([folder, true]);
		expect(explainImport('elsewhere/file.ts', 'talklift/event/event.ts')).toContain('no row');
	});

	test('names the folders that are open instead', () => {
		expect(explainImport('machine/a.mts', 'n8n/b.mts')).toBe(
			'machine may import only from itself, terminal; this is n8n',
		);
	});

	test('holds type imports, re-exports and imports at run time to the same', () => {
		const statements = [
			"import type { Send } from '../../nodes/TalkLift/transport/send.ts';",
			"export { send } from '../../nodes/TalkLift/transport/send.ts';",
			"export * from '../../nodes/TalkLift/transport/send.ts';",
			"await import('../../nodes/TalkLift/transport/send.ts');",
		].map((code) => ['talklift/event/event.ts', undefined, code]);
		const said = execFileSync('node', [script, JSON.stringify(statements)], {
			cwd: root,
			encoding: 'utf8',
		});
		expect((JSON.parse(said) as string[][]).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
	});
});
