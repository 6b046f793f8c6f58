// What the workshop's lint says of imports, in a process of its own since its configuration is an ES
// module. Reads [[file, imported, code?], …] as JSON from its argument, prints a list of messages for each.
import { ESLint } from 'eslint';

const eslint = new ESLint({ overrideConfigFile: 'eslint.workshop.mjs' });
const found = [];
for (const [filePath, imported, code = `import '${imported}';\n`] of JSON.parse(process.argv[2])) {
	const [{ messages }] = await eslint.lintText(code, { filePath });
	found.push(
		messages.filter(({ ruleId }) => ruleId === 'house/arrows').map(({ message }) => message),
	);
}
process.stdout.write(JSON.stringify(found));
