import { readExample } from '../test/scenarios/exampleFlow.mts';

const setUp = '**To set it up**';

/** What an example's notes say, as a table: a row for each, and at last the steps that set the flow up. */
export function writeNotes(example: string): string {
	const notes = readExample(example).nodes.flatMap(({ type, parameters }) =>
		type === 'n8n-nodes-base.stickyNote' ? [String(parameters.content)] : [],
	);
	const rows = notes.map((note) => {
		const [title = '', ...lines] = note.split('\n');
		const [text = ''] = lines.join('\n').split(setUp);
		return [`**${title.replace(/^#+ /, '')}**`, text];
	});
	const [, steps] = notes.map((note) => note.split(setUp)).find(({ length }) => length > 1) ?? [];
	if (steps === undefined) throw new Error(`No note of ${example} says how to set it up`);
	return [['In the flow', ''], ['---', '---'], ...rows, [setUp, steps]]
		.map((cells) => `| ${cells.map(toCell).join(' | ')} |`)
		.join('\n');
}

/** A cell has one line. */
const toCell = (text: string): string => text.trim().replace(/\n+/g, '<br>').replaceAll('|', '\\|');
