// Who may import whom: the one table of it. Lint enforces it, and ARCHITECTURE.md's table is made of it.
import { dirname, join, relative, sep } from 'node:path';

/**
 * Folder → the folders that it may import from, besides itself. A folder is meant without those
 * beneath it that have a row of their own; `talklift/*` is meant with all of them. The workshop's
 * outermost rooms may import anything: `*`.
 *
 * @type {Record<string, readonly string[]>}
 */
export const mayImport = {
	libraries: [],

	talklift: [],
	'talklift/event': ['talklift'],
	'talklift/answer': ['talklift', 'libraries'],
	'talklift/api': ['talklift', 'talklift/event'],

	credentials: ['talklift/*', 'nodes/TalkLift/panels'],

	'nodes/TalkLift': [
		'nodes/TalkLift/actions',
		'nodes/TalkLift/actions/message',
		'nodes/TalkLift/trigger',
	],
	'nodes/TalkLift/trigger': ['nodes/TalkLift/panels', 'talklift', 'talklift/event'],
	'nodes/TalkLift/panels': ['talklift/api'],
	'nodes/TalkLift/transport': ['nodes/TalkLift/panels', 'talklift', 'talklift/api'],
	'nodes/TalkLift/actions': [
		'nodes/TalkLift/actions/*',
		'nodes/TalkLift/panels',
		'nodes/TalkLift/transport',
		'talklift/*',
	],
	'nodes/TalkLift/actions/slot': [
		'nodes/TalkLift/actions',
		'nodes/TalkLift/panels',
		'nodes/TalkLift/transport',
		'talklift/*',
	],
	'nodes/TalkLift/actions/message': [
		'nodes/TalkLift/actions',
		'nodes/TalkLift/panels',
		'nodes/TalkLift/transport',
		'talklift/*',
	],
	'nodes/TalkLift/actions/event': [
		'nodes/TalkLift/actions',
		'nodes/TalkLift/panels',
		'talklift',
		'talklift/event',
	],

	terminal: [],
	sandbox: ['talklift', 'talklift/event', 'talklift/api', 'terminal'],
	'sandbox/page': [],
	machine: ['terminal'],
	n8n: ['machine', 'terminal'],
	demo: ['n8n', 'machine', 'sandbox', 'terminal'],

	docs: ['*'],
	test: ['*'],
	benchmarks: ['*'],
	'.': ['*'],
};

/** Single files that are out of bounds, although the room they stand in is open. */
export const neverImport = [
	{
		from: 'sandbox',
		files: [
			'talklift/event/parseEvent.ts',
			'talklift/event/readEvent.ts',
			'talklift/event/pendingSlot.ts',
		],
		why: 'the sandbox sends what the parser reads, and the two must not share a misunderstanding',
	},
];

/**
 * @param {string} folder
 * @param {string} file
 */
const isWithin = (folder, file) => folder === '.' || file.startsWith(`${folder}/`);

/**
 * The row that a file belongs to: that of the innermost folder which has one.
 *
 * @param {string} file
 */
const roomOf = (file) =>
	Object.keys(mayImport)
		.filter((folder) => (folder === '.' ? !file.includes('/') : isWithin(folder, file)))
		.sort((one, other) => other.length - one.length)[0];

/**
 * @param {string} allowed
 * @param {string} file
 */
const allows = (allowed, file) => {
	if (allowed === '*') return true;
	return allowed.endsWith('/*') ? isWithin(allowed.slice(0, -2), file) : roomOf(file) === allowed;
};

/**
 * Why a file may not import another one; undefined when it may.
 *
 * @param {string} file relative to the project, with slashes, e.g. `talklift/event/event.ts`
 * @param {string} imported the same
 * @returns {string | undefined}
 */
export function explainImport(file, imported) {
	const room = roomOf(file);
	if (room === undefined) return `arrows.mjs has no row for ${dirname(file)}`;
	const never = neverImport.find(
		({ from, files }) => isWithin(from, file) && files.includes(imported),
	);
	if (never) return never.why;
	const allowed = mayImport[room] ?? [];
	if (roomOf(imported) === room || allowed.some((name) => allows(name, imported))) return undefined;
	const others = allowed.map((name) => `, ${name}`).join('');
	return `${room} may import only from itself${others}; this is ${roomOf(imported) ?? 'elsewhere'}`;
}

/**
 * The rule for ESLint: every import, export or `import()` of a file of this project.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const arrowsRule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		/** @param {string} path */
		const inProject = (path) => relative(context.cwd, path).split(sep).join('/');
		const file = inProject(context.filename);
		/** @param {{ source?: import('estree').Node | null }} node */
		const check = ({ source }) => {
			if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
			if (!source.value.startsWith('.')) return;
			const imported = inProject(join(dirname(context.filename), source.value));
			const message = explainImport(file, imported);
			if (message) context.report({ node: source, message });
		};
		return {
			ImportDeclaration: check,
			ImportExpression: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
		};
	},
};
