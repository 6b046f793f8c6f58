import { colors as pc } from '../../terminal/colors.mts';
import { dialects } from '../dialects/dialects.mts';

/** What `--dialects` says: every open question, and how it can be read. */
export function writeDialects(): string {
	return Object.entries(dialects)
		.map(([name, { question, readings, usual }]) => {
			const width = Math.max(...Object.keys(readings).map(({ length }) => length));
			const lines = Object.entries(readings).map(([reading, words]) => {
				const mark = reading === usual ? pc.dim(' (usual)') : '';
				return `    ${reading.padEnd(width)}  ${words}${mark}`;
			});
			return `  ${pc.bold(name)}  ${question}\n${lines.join('\n')}`;
		})
		.join('\n\n');
}
