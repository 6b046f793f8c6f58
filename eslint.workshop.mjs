// The lint of everything around the published package (n8n's own configuration, which must stay
// unchanged, only knows *.ts), and for all of the code who may import whom, and what taste decides.
import { builtinModules } from 'node:module';

import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import typescript from 'typescript-eslint';

import { arrowsRule } from './arrows.mjs';

const tests = { name: /^(it|xit|fit|xtest|xdescribe|fdescribe)$/, use: 'test and describe' };

const nodeProtocol = (name) => ({
	name,
	message: `Node.js's own modules are named with node:, so node:${name}.`,
});

export default typescript.config(
	{ ignores: ['**/dist', '.workshop', 'coverage', 'reports'] },
	{
		files: ['**/*.mts', '**/*.mjs', '**/*.ts', '**/*.js', '**/*.cjs'],
		extends: [js.configs.recommended, typescript.configs.recommended],
		plugins: { 'import-x': importX, house: { rules: { arrows: arrowsRule } } },
		languageOptions: { globals: { ...globals.node } },
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		rules: {
			'house/arrows': 'error',
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
			'no-restricted-imports': ['error', { paths: builtinModules.map(nodeProtocol) }],
			'sort-imports': ['error', { ignoreCase: true, ignoreDeclarationSort: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			// Code is prettier's business; prose it leaves alone.
			'max-len': ['error', { code: 1_000, comments: 110, tabWidth: 2, ignoreUrls: true }],
		},
	},
	{
		files: ['talklift/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts', 'libraries/**/*.mts'],
		rules: { 'max-lines': ['error', { max: 160, skipBlankLines: true }] },
	},
	{
		files: ['test/**/*.test.mts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: `CallExpression:matches([callee.name=${tests.name}], [callee.object.name=${tests.name}])`,
					message: `Tests are written with ${tests.use}.`,
				},
				{
					selector:
						'CallExpression[callee.object.name=/^(test|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
					message: 'All tests run, always.',
				},
			],
		},
	},
	{ files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	{
		files: ['sandbox/page/**/*.mjs'],
		languageOptions: {
			globals: { ...globals.browser },
			parserOptions: { project: './tsconfig.page.json', tsconfigRootDir: import.meta.dirname },
		},
		// The page is checked as TypeScript from the sandbox's own types: nothing may slip through as any.
		rules: Object.fromEntries(
			['argument', 'assignment', 'call', 'member-access', 'return'].map((unsafe) => [
				`@typescript-eslint/no-unsafe-${unsafe}`,
				'error',
			]),
		),
	},
);
