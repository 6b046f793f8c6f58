// n8n's package scan, in a process of its own since it is an ES module: scan.mjs FOLDER [source]
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [folder, source] = process.argv.slice(2);
const result = await analyzePackage(folder, ...(source ? [SOURCE_FILE_PATTERNS] : []));
process.stdout.write(`\n${JSON.stringify(result)}`);
