import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { TalkLiftApi } from '../../credentials/TalkLiftApi.credentials.ts';
import { TalkLiftWebhookApi } from '../../credentials/TalkLiftWebhookApi.credentials.ts';
import { TalkLift } from '../../nodes/TalkLift/TalkLift.node.ts';
import { TalkLiftTrigger } from '../../nodes/TalkLift/TalkLiftTrigger.node.ts';
import { answerRules } from '../../talklift/answer/rules/rules.ts';
import { eventTypes } from '../../talklift/event/eventTypes.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

/** Names of n8n's own, of HTTP and of fonts, and those that output is given under. */
const fromElsewhere = [
	'Allowed Domains',
	'Always Output Data',
	'Escalated',
	'Execute Sub-workflow',
	'Execute step',
	'Include Other Input Fields',
	'Loop Over Items',
	'Open Sans',
	'Segoe UI',
	'On Error',
	'Token',
	'Message: Send',
	'N8N_WEBHOOK_URL',
	'Webhook URLs',
	...Object.values(eventTypes).map(({ name }) => name),
	...Object.values(answerRules).map(({ displayName }) => displayName),
];

/** Every name that a panel shows: of fields, and of what their menus offer. */
function labelsIn(described: unknown): string[] {
	if (typeof described !== 'object' || described === null) return [];
	const { displayName, name, value } = described as Record<string, unknown>;
	const own = [displayName, value === undefined ? undefined : name];
	return [
		...own.filter((label) => typeof label === 'string'),
		...Object.values(described).flatMap(labelsIn),
	];
}

const labels = new Set([
	...fromElsewhere,
	...[new TalkLift().description, new TalkLiftTrigger().description].flatMap(labelsIn),
	...[new TalkLiftApi(), new TalkLiftWebhookApi()].flatMap(labelsIn),
]);

/** What stands in quotes in the sentences of a file, if it reads like a label: a capital, and no code. */
function quotedIn(file: string): string[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const quoted: string[] = [];
	const visit = (node: ts.Node): void => {
		const isText =
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddle(node) ||
			ts.isTemplateTail(node);
		if (isText) {
			for (const [, words = ''] of node.text.matchAll(/(?<![\w$(])'([A-Z][^'{}$]*)'(?!\w)/g))
				quoted.push(words);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return quoted;
}

// What a style sheet quotes are names of fonts.
const files = globSync('{nodes,credentials}/**/*.ts', { cwd: projectFolder }).filter(
	(file) => !file.endsWith('pageStyle.ts'),
);

test('every label that a sentence quotes exists', () => {
	const missing = files.flatMap((file) =>
		quotedIn(join(projectFolder, file))
			.filter((words) => !labels.has(words))
			.map((words) => `${file}: '${words}'`),
	);
	expect(missing).toEqual([]);
	expect(files.flatMap((file) => quotedIn(join(projectFolder, file))).length).toBeGreaterThan(20);
});

test('no sentence advises an expression that gives all items the event of the first one', () => {
	const advising = files.filter((file) =>
		/\.first\(\)\./.test(readFileSync(join(projectFolder, file), 'utf8')),
	);
	expect(advising).toEqual([]);
});
