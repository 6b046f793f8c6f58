// The command `talklift-sandbox`, in a clone `npm run sandbox`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CanNot } from '../terminal/canNot.mjs';
import { colors as pc } from '../terminal/colors.mts';
import { assetsFolder } from './assetsFolder.mts';
import { help, readArguments } from './commandLine/readArguments.mts';
import { toOptions } from './commandLine/toOptions.mts';
import { writeDialects } from './commandLine/writeDialects.mts';
import { writeWelcome } from './commandLine/writeWelcome.mts';
import { runTestCommand } from './conversationTests/runTestCommand.mts';
import { startSandbox } from './startSandbox.mts';

const [command, ...rest] = process.argv.slice(2);
try {
	if (command === 'test') process.exitCode = await runTestCommand(rest);
	else await run(process.argv.slice(2));
} catch (error) {
	const words = explain(error);
	if (words === undefined) throw error;
	console.error(`\n  ${pc.yellow('▲')} ${words.replaceAll('\n', '\n    ')}\n`);
	// 1 is what a failed test gives.
	process.exitCode = command === 'test' ? 2 : 1;
}

async function run(args: readonly string[]): Promise<void> {
	const wish = readArguments(args);
	if (wish.kind === 'help') return console.log(help);
	if (wish.kind === 'dialects') return console.log(writeDialects());
	if (wish.kind === 'version') return console.log(readVersion());
	const sandbox = await startSandbox({ ...(await toOptions(wish.setup)), keepFile: wish.keep });
	console.log(writeWelcome(sandbox));
	const end = async () => {
		process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
		await sandbox.close();
		console.log(`\n  ${pc.dim('The sandbox has ended.')}`);
	};
	process.once('SIGINT', end).once('SIGTERM', end);
}

/** The package's version; the sources of a clone have the same file one folder nearer. */
function readVersion(): string {
	for (const folder of [assetsFolder, join(assetsFolder, '..')]) {
		try {
			const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
			if (isManifest(manifest) && manifest.name === 'talklift-sandbox') return manifest.version;
		} catch {
			// Not here.
		}
	}
	return 'unknown';
}

function isManifest(given: unknown): given is { name: string; version: string } {
	return typeof given === 'object' && given !== null && 'name' in given && 'version' in given;
}

/** A sentence for what people can do something about; undefined for what they can't. */
function explain(error: unknown): string | undefined {
	if (error instanceof CanNot) return error.message;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (error instanceof Error && code === 'EADDRINUSE') {
		return `${error.message}, perhaps another sandbox.\nEnd that one, or choose another port: --port 0 takes any free one.`;
	}
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return '--host takes an address of this machine, e.g. 127.0.0.1 or 0.0.0.0.';
	}
	if (code === 'EACCES') return 'This port is reserved: choose one from 1024 on with --port.';
	return undefined;
}
