/**
 * The packages of n8n that take longest to download and unpack: path → megabytes on disk (`du -sm`). They
 * come last, so that a bar which only counts packages would stand still at its end.
 */
export const heavyPackages: Record<string, number> = {
	'node_modules/n8n-nodes-base': 98,
	'node_modules/element-plus': 95,
	'node_modules/n8n': 77,
	'node_modules/agent-browser': 69,
	'node_modules/n8n-editor-ui': 38,
	'node_modules/pdfjs-dist': 36,
	'node_modules/tedious': 28,
	'node_modules/sqlite3': 23,
	'node_modules/js-tiktoken': 22,
	'node_modules/isolated-vm': 21,
	'node_modules/playwright': 19,
	'node_modules/snowflake-sdk': 17,
	'node_modules/date-fns': 16,
	'node_modules/playwright-core': 13,
	'node_modules/swagger-ui-dist': 12,
};
