import picocolors from 'picocolors';

import type { TestResult } from './runTests.mts';
import { writeFailure } from './writeReport.mts';

const plain = picocolors.createColors(false);

/** The results as JUnit XML, which CI systems read: a test suite for each file. */
export function writeJUnit(results: readonly TestResult[]): string {
	const files = [...new Set(results.map(({ test }) => test.file))];
	const suites = files.map((file) => {
		const own = results.filter(({ test }) => test.file === file);
		const attributes = `name="${escape(file)}" ${count(own)}`;
		return `\t<testsuite ${attributes}>\n${own.map(writeCase).join('\n')}\n\t</testsuite>`;
	});
	const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="talklift-sandbox" ${count(results)}>`;
	return `${head}\n${suites.join('\n')}\n</testsuites>\n`;
}

function count(results: readonly TestResult[]): string {
	const failed = results.filter(({ failures }) => failures.length > 0).length;
	const seconds = results.reduce((sum, { ms }) => sum + ms, 0) / 1000;
	return `tests="${results.length}" failures="${failed}" errors="0" time="${seconds.toFixed(3)}"`;
}

function writeCase({ test, failures, ms }: TestResult): string {
	const time = (ms / 1000).toFixed(3);
	const attributes = `classname="${escape(test.file)}" name="${escape(test.name)}" time="${time}"`;
	if (failures.length === 0) return `\t\t<testcase ${attributes}/>`;
	const message = failures.map(({ reason }) => reason).join(' ');
	const details = failures.map((failure) => writeFailure(failure, plain)).join('\n');
	return `\t\t<testcase ${attributes}>\n\t\t\t<failure message="${escape(message)}">${escape(details)}</failure>\n\t\t</testcase>`;
}

/** Characters that XML has no way to write are left out. */
function escape(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[&<>"\t\n\r]/g, (sign) =>
			sign === '\n' || sign === '\t' ? sign : `&#${sign.charCodeAt(0)};`,
		);
}
