// The lint of everything around the published package (n8n's own configuration, which must stay
// unchanged, only knows *.ts), and the arrows between the layers for all of the code.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** folder → the folders of this project that it may import from, itself included by default */
export const mayImport = {
	libraries: [],
	talklift: ['libraries'],
	credentials: ['talklift'],
	'nodes/TalkLift/transport': ['talklift'],
	'nodes/TalkLift/actions': ['talklift', 'nodes/TalkLift/transport'],
	'nodes/TalkLift/trigger': ['talklift', 'nodes/TalkLift/transport'],
	nodes: ['talklift'],
	terminal: [],
	sandbox: ['talklift', 'terminal'],
	machine: ['terminal'],
	n8n: ['machine', 'terminal'],
	demo: ['n8n', 'machine', 'sandbox', 'terminal'],
};

/** Files that a layer may not use although the layer they are in is allowed: parser and sender must
 * not share one misunderstanding. */
const neverForSandbox = [
	'talklift/event/parseEvent.ts',
	'talklift/event/pendingSlot.ts',
	'talklift/answer/judgeAnswer.ts',
];

const layers = [
	'libraries',
	'talklift',
	'credentials',
	'nodes',
	'terminal',
	'sandbox',
	'machine',
	'n8n',
	'demo',
	'test',
	'benchmarks',
];

const zones = Object.entries(mayImport).map(([target, allowed]) => ({
	target: `./${target}`,
	from: layers
		.filter((layer) => !allowed.includes(layer) && !target.startsWith(layer))
		.map((layer) => `./${layer}`),
	message: `${target} may import only from itself${allowed.map((name) => `, ${name}`).join('')}`,
}));

const nodeZones = [
	{
		target: './nodes/TalkLift/transport',
		from: ['./nodes/TalkLift/actions', './nodes/TalkLift/trigger'],
	},
	{ target: './nodes/TalkLift/actions', from: ['./nodes/TalkLift/trigger'] },
	{
		target: './nodes/TalkLift/trigger',
		from: ['./nodes/TalkLift/actions', './nodes/TalkLift/transport'],
	},
].map((zone) => ({
	...zone,
	message: 'the arrows go talklift ← transport ← actions, trigger ← *.node.ts',
}));

export default typescript.config(
	{ ignores: ['dist', '.workshop', 'coverage'] },
	{
		files: ['**/*.mts', '**/*.mjs', '**/*.ts', '**/*.js', '**/*.cjs'],
		extends: [js.configs.recommended, typescript.configs.recommended],
		plugins: { 'import-x': importX },
		languageOptions: { globals: { ...globals.node } },
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		rules: {
			'import-x/no-restricted-paths': [
				'error',
				{
					zones: [
						...zones,
						...nodeZones,
						{
							target: './sandbox',
							from: neverForSandbox.map((file) => `./${file}`),
							message: 'the sandbox sends what the parser reads: the two must not share code',
						},
					],
				},
			],
			'import-x/no-cycle': 'error',
			'import-x/order': [
				'error',
				{
					groups: ['builtin', 'external', ['parent', 'sibling', 'index']],
					'newlines-between': 'always',
					alphabetize: { order: 'asc', caseInsensitive: true },
				},
			],
			'import-x/no-duplicates': 'error',
			'import-x/consistent-type-specifier-style': ['error', 'prefer-top-level'],
			'sort-imports': ['error', { ignoreCase: true, ignoreDeclarationSort: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
		},
	},
	{ files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	{ files: ['sandbox/page/**'], languageOptions: { globals: { ...globals.browser } } },
);
