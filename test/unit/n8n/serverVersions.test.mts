import { compareVersions, nodeFor } from '../../../n8n/serverVersions.mts';

test('versions are compared number by number, not letter by letter', () => {
	const versions = ['2.11.4', '2.2.0', '1.123.81', '2.0.3', '1.9.0', '2.0.10'];
	expect(versions.toSorted(compareVersions)).toEqual([
		...['1.9.0', '1.123.81', '2.0.3', '2.0.10', '2.2.0', '2.11.4'],
	]);
});

test.each([
	['0.236.0', '22.23.3'],
	['1.123.81', '22.23.3'],
	['2.0.3', '20.20.2'],
	['2.9.9', '20.20.2'],
	['2.10.0', '22.23.3'],
	['2.37.5', '22.23.3'],
	['2.38.0', '24.21.0'],
	['3.0.0', '24.21.0'],
])('n8n %s runs on Node.js %s', (version, node) => {
	expect(nodeFor(version)).toBe(node);
});
