export function holdLock<T>(
	lock: string,
	work: () => Promise<T>,
	onWait?: (owner: { pid: number; host: string } | undefined) => void,
): Promise<T>;
