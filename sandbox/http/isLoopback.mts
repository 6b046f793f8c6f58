/** @param name a name or address, without a port */
export function isLoopback(name: string): boolean {
	const plain = name.toLowerCase().replace(/^\[(.*)\]$/, '$1');
	return plain === 'localhost' || plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain);
}
