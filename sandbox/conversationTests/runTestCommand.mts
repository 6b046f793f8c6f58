export async function runTestCommand(args: readonly string[]): Promise<number> {
	return args.length;
}
