import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const refused = [
	[
		'the platform',
		'the transport',
		'talklift/event/event.ts',
		'../nodes/TalkLift/transport/send.ts',
	],
	['the platform', 'the sandbox', 'talklift/event/event.ts', '../sandbox/startSandbox.mts'],
	['the transport', 'an operation', 'nodes/TalkLift/transport/send.ts', '../actions/resources.ts'],
	[
		'an operation',
		'the trigger',
		'nodes/TalkLift/actions/runItems.ts',
		'../trigger/receiveEvent.ts',
	],
	[
		'the trigger',
		'the transport',
		'nodes/TalkLift/trigger/receiveEvent.ts',
		'../transport/send.ts',
	],
	['a credential', 'a node', 'credentials/signIn.ts', '../nodes/TalkLift/transport/send.ts'],
	['a node', 'the sandbox', 'nodes/TalkLift/TalkLift.node.ts', '../../sandbox/startSandbox.mts'],
	['the sandbox', 'the parser', 'sandbox/startSandbox.mts', '../talklift/event/parseEvent.ts'],
	['the sandbox', 'a node', 'sandbox/startSandbox.mts', '../nodes/TalkLift/transport/send.ts'],
] as const;

const allowed = [
	['an operation', 'the transport', 'nodes/TalkLift/actions/runItems.ts', '../transport/send.ts'],
	[
		'an operation',
		'the platform',
		'nodes/TalkLift/actions/runItems.ts',
		'../../../talklift/event/event.ts',
	],
	['a credential', 'the platform', 'credentials/signIn.ts', '../talklift/api/endpoints.ts'],
	['the sandbox', 'the event types', 'sandbox/startSandbox.mts', '../talklift/event/eventTypes.ts'],
] as const;

describe('Who may import whom', () => {
	const imports = [...refused, ...allowed].map(([, , file, imported]) => [file, imported]);
	const script = join(import.meta.dirname, 'lintImports.mjs');
	const options = { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' } as const;
	const printed = execFileSync('node', [script, JSON.stringify(imports)], options);
	const found = JSON.parse(printed) as string[][];

	test.each(refused.map(([who, whom], index) => ({ who, whom, messages: found[index] })))(
		'$who that imports $whom is reported',
		({ messages }) => {
			expect(messages).toHaveLength(1);
		},
	);

	test.each(
		allowed.map(([who, whom], index) => ({ who, whom, messages: found[refused.length + index] })),
	)('$who may import $whom', ({ messages }) => {
		expect(messages).toEqual([]);
	});
});
