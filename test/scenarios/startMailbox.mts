import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Mailbox {
	readonly port: number;
	/** What has arrived, header and text, oldest first. */
	readonly letters: string[];
	close(): Promise<void>;
}

/** A mail server on this machine that takes every letter and keeps it: as much SMTP as n8n speaks. */
export async function startMailbox(): Promise<Mailbox> {
	const letters: string[] = [];
	const server = createServer((socket) => receive(socket, letters));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		letters,
		close: async () => {
			server.close();
			await once(server, 'close');
		},
	};
}

function receive(socket: Socket, letters: string[]): void {
	let pending = '';
	let letter: string[] | undefined;
	const answer = (line: string) => socket.write(`${line}\r\n`);
	answer('220 mailbox');
	socket.setEncoding('utf8').on('error', () => socket.destroy());
	socket.on('data', (chunk: string) => {
		const lines = (pending + chunk).split('\r\n');
		pending = lines.pop() ?? '';
		for (const line of lines) {
			if (letter && line !== '.') letter.push(line);
			else if (letter) {
				letters.push(letter.join('\n'));
				letter = undefined;
				answer('250 kept');
			} else if (/^DATA/i.test(line)) {
				letter = [];
				answer('354 go on');
			} else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
			else answer('250 mailbox');
		}
	});
}
