// `npm run sandbox`
import { colors as pc } from '../terminal/colors.mts';
import { help, readArguments } from './commandLine/readArguments.mts';
import { writeWelcome } from './commandLine/writeWelcome.mts';
import { Refusal } from './refusal.mts';
import { startSandbox } from './startSandbox.mts';

try {
	const options = readArguments(process.argv.slice(2));
	if (options === 'help') {
		console.log(help);
	} else {
		const sandbox = await startSandbox(options);
		console.log(writeWelcome(sandbox));
		const end = async () => {
			process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
			await sandbox.close();
			console.log(`\n  ${pc.dim('The sandbox has ended.')}`);
		};
		process.once('SIGINT', end).once('SIGTERM', end);
	}
} catch (error) {
	const words = explain(error);
	if (words === undefined) throw error;
	console.log(`\n  ${pc.yellow('▲')} ${words}\n`);
	process.exitCode = 1;
}

/** A sentence for what people can do something about; undefined for what they can't. */
function explain(error: unknown): string | undefined {
	if (error instanceof Refusal) return `${error.message}. --help lists the options.`;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (error instanceof Error && code === 'EADDRINUSE') {
		return `${error.message}, perhaps another sandbox.\n    End that one, or choose another port: npm run sandbox -- --port 0 takes any free one.`;
	}
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return '--host takes an address of this machine, e.g. 127.0.0.1 or 0.0.0.0.';
	}
	if (code === 'EACCES') return 'This port is reserved: choose one from 1024 on with --port.';
	return undefined;
}
