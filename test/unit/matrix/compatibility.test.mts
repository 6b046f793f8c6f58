import { serverVersion } from '../../../n8n/installServer.mts';
import { checkNodes } from '../../e2e/checkNodes.mts';
import type { Result } from '../../matrix/result.mts';
import { putResult } from '../../matrix/results.mts';
import { chooseTries, tries } from '../../matrix/tries.mts';
import { writeCompatibility, writeCompatibilityNotes } from '../../matrix/writeCompatibility.mts';
import { buildFlow, setNode } from '../../scenarios/buildFlow.mts';

const all = { passed: 3, of: 3 };
const scores = { loads: all, stories: all, credentials: all, proxy: all };

const result = (version: string, changes: Partial<Result> = {}): Result => ({
	...{ version, database: 'sqlite', node: '22.23.3', date: '2026-11-25', package: '0.1.0' },
	...{ scores, unmet: [] },
	...changes,
});

describe('What is tried', () => {
	test('is all of it when nothing is named, and the newest n8n on both databases', () => {
		expect(chooseTries([])).toBe(tries);
		expect(chooseTries([serverVersion]).map(({ database }) => database)).toEqual([
			...['sqlite', 'postgresql'],
		]);
	});

	test('may be a version that is not in the list', () => {
		expect(chooseTries(['2.35.0'])).toEqual([{ version: '2.35.0', database: 'sqlite' }]);
	});

	test.each(['2.35', 'latest', '--help', '', '../2.0.3', '2.0.3 '])(
		'is not "%s", which is no version',
		(name) => {
			expect(() => chooseTries([name])).toThrow(`"${name}" is no version of n8n`);
		},
	);
});

describe('A flow', () => {
	const flow = buildFlow('a flow', [setNode('One', {}), { name: 'Two', type: 'x.agent' }], []);
	const set = { name: 'n8n-nodes-base.set', displayName: 'Set' };

	test('is for an n8n that has its nodes in their versions', () => {
		const types = [
			{ ...set, version: [1, 2] },
			{ ...set, version: [3, 3.4] },
			{ name: 'x.agent', displayName: 'Agent', version: 1 },
		];
		expect(() => checkNodes(flow, types)).not.toThrow();
	});

	test('is not for one that lacks a node or its version, which are named', () => {
		const types = [{ ...set, version: [3, 3.3] }];
		expect(() => checkNodes(flow, types)).toThrow('This n8n lacks set 3.4 and agent 1');
	});
});

describe('The compatibility table', () => {
	test('has a row for each try, the oldest n8n first, SQLite before PostgreSQL', () => {
		const tried = [
			result('2.41.1', { database: 'postgresql' }),
			...['2.41.1', '2.0.3', '1.123.81', '2.11.4'].map((version) => result(version)),
		].reduce<Result[]>(putResult, []);
		const rows = writeCompatibility(tried).split('\n').slice(2);
		expect(rows.map((row) => row.split(' | ').slice(0, 3).join(' '))).toEqual([
			'| 1.123.81 22 SQLite',
			'| 2.0.3 22 SQLite',
			'| 2.11.4 22 SQLite',
			'| 2.41.1 22 SQLite',
			'| 2.41.1 22 PostgreSQL',
		]);
	});

	test('shows the last time that something was tried', () => {
		const again = result('2.0.3', { date: '2026-12-01' });
		expect(putResult([result('2.0.3')], again)).toEqual([again]);
	});

	test('names each test that did not pass', () => {
		const unmet = ['a story | with a bar', 'and\none of two lines'];
		const table = writeCompatibilityNotes([
			result('2.0.3', { scores: { ...scores, stories: { passed: 1, of: 3 } }, unmet }),
			result('2.11.4'),
		]);
		expect(table).toContain('| 1 of 3 |');
		expect(table).toContain('| a story \\| with a bar; and one of two lines |');
	});

	test('tells what an n8n is too old for from what does not pass', () => {
		const table = writeCompatibilityNotes([
			result('1.123.81', { lacking: ['a story (agent 3.1)'], unmet: ['another'] }),
		]);
		expect(table).toContain('| Too old for: a story (agent 3.1); another |');
	});

	test('says so when an n8n could not be installed', () => {
		const table = writeCompatibilityNotes([
			result('2.10.0', { scores: undefined, unmet: ["can't be installed: no such package"] }),
		]);
		expect(table).toContain('| not installed | not installed |');
		expect(table).toContain("can't be installed: no such package");
	});
});
