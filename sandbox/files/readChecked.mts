import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod/v4';

import { Refusal } from '../refusal.mts';

const mostComplaints = 20;

type Path = readonly PropertyKey[];

/**
 * Reads a YAML (or JSON) text that a schema describes.
 *
 * @param file the file's name, which complaints begin with
 * @throws Refusal with a line for each thing that is wrong: `bots.yaml:12:5 bots[0].name: …`
 */
export function readChecked<Schema extends z.ZodType>(
	text: string,
	file: string,
	schema: Schema,
): z.output<Schema> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return `${file}:${line}:${col}`;
	};
	if (document.errors.length > 0) {
		refuse(document.errors.map(({ pos: [from], message }) => `${at(from)} ${message}`));
	}
	const checked = schema.safeParse(toPlain(document, file));
	if (checked.success) return checked.data;
	return refuse(
		checked.error.issues.flatMap(flatten).map(({ path, message }) => {
			const place = writePath(path);
			return `${at(offsetOf(document, path))} ${place === '' ? '' : `${place}: `}${message}`;
		}),
	);
}

function toPlain(document: Document, file: string): unknown {
	try {
		return document.toJS();
	} catch (error) {
		// An alias to nothing, or aliases that would grow beyond all bounds.
		throw new Refusal(`${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function refuse(complaints: readonly string[]): never {
	const more = complaints.length - mostComplaints;
	const shown = complaints.slice(0, mostComplaints);
	throw new Refusal([...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
}

interface Complaint {
	path: Path;
	message: string;
}

/** Of an either/or, what is wrong with the alternative that it comes closest to. */
function flatten(issue: z.core.$ZodIssue): Complaint[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			path: [...issue.path, key],
			message: 'there is no such field',
		}));
	}
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const closest = issue.errors.reduce((one, other) => (weigh(other) < weigh(one) ? other : one));
	return closest.flatMap((inner) =>
		flatten({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
	);
}

/** How far off an alternative is; one of another type altogether is furthest. */
function weigh(issues: readonly z.core.$ZodIssue[]): number {
	return issues.reduce((sum, issue) => {
		if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 1_000;
		if (issue.code === 'invalid_union' && issue.errors.length > 0) {
			return sum + Math.min(...issue.errors.map(weigh));
		}
		return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
	}, 0);
}

/** Where the value at a path begins, or the nearest one around it that is there. */
function offsetOf(document: Document, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const key = path[length - 1];
		// For a field its name is shown: the value may be a list that begins a line later.
		if (isNode(parent) && 'items' in parent && Array.isArray(parent.items)) {
			for (const item of parent.items as unknown[]) {
				const name = typeof item === 'object' && item && 'key' in item ? item.key : undefined;
				if (!isNode(name) || !('value' in name) || String(name.value) !== String(key)) continue;
				if (name.range) return name.range[0];
			}
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}

function writePath(path: Path): string {
	return path
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
		.join('')
		.replace(/^\./, '');
}
