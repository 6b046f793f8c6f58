import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import typescript from 'typescript';

import { apiFields } from '../../../nodes/TalkLift/panels/apiFields.ts';
import { failureSentences } from '../../../nodes/TalkLift/panels/failureSentences.ts';
import { sendingFields } from '../../../nodes/TalkLift/panels/sendingFields.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const labels = Object.values({ ...apiFields, ...sendingFields }).map(
	({ displayName }) => displayName,
);
/** n8n adds this one to every credential. */
const n8nsOwn = ['Allowed Domains'];

/** Every text in a source file, comments left out. */
function textsOf(file: string): string[] {
	const source = typescript.createSourceFile(
		file,
		readFileSync(join(root, file), 'utf8'),
		typescript.ScriptTarget.Latest,
	);
	const texts: string[] = [];
	const visit = (part: typescript.Node): void => {
		if (typescript.isStringLiteralLike(part) || typescript.isTemplateLiteralToken(part))
			texts.push(part.text);
		typescript.forEachChild(part, visit);
	};
	visit(source);
	return texts;
}

describe('Sentences about failures', () => {
	test.each(Object.entries(failureSentences))(
		'name only fields that exist: %s',
		(_, { happened, why, todo }) => {
			const quoted = [...`${happened} ${why} ${todo}`.matchAll(/(?<!\w)'([^']+)'/g)];
			for (const [, label] of quoted) expect([...labels, ...n8nsOwn]).toContain(label);
		},
	);

	test.each(['Base URL', 'E-Mail', 'Password', 'API Token', 'Max Wait', 'Timeout'])(
		"name the field '%s' as people know it",
		(label) => {
			expect(labels).toContain(label);
			const sentences = Object.values(failureSentences).flatMap((each) => Object.values(each));
			expect(sentences.some((sentence) => sentence.includes(`'${label}'`))).toBe(true);
		},
	);
});

describe('The platform', () => {
	test.each(globSync('talklift/**/*.ts', { cwd: root }))('knows no panel: %s', (file) => {
		const said = textsOf(file).join('\n');
		for (const label of labels) expect(said).not.toContain(`'${label}'`);
		expect(said).not.toMatch(/\bn8n\b|API credential|in the options/i);
	});
});
