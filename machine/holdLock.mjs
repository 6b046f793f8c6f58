// Keeps two processes from doing the same long piece of work in the same folder at once. Plain
// JavaScript on purpose: the first one to need it runs before anything is installed.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const lookAgainMs = 250;
/** A lock folder without an owner is only seconds old, or its maker died in between. */
const nobodysAfterMs = 10_000;

/**
 * @param {unknown} error
 * @param {string} code
 */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/** @param {number} pid */
const isRunning = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return isCode(error, 'EPERM');
	}
};

/** @param {string} lock */
const readOwner = (lock) => {
	try {
		return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
	} catch {
		return undefined;
	}
};

/** @param {string} lock */
const isAbandoned = (lock) => {
	const owner = readOwner(lock);
	// A shared folder: whether a process on another machine still runs can't be told from here.
	if (owner) return owner.host === hostname() && !isRunning(owner.pid);
	try {
		return Date.now() - statSync(lock).mtimeMs > nobodysAfterMs;
	} catch {
		return false;
	}
};

/** @param {string} lock */
const take = (lock) => {
	mkdirSync(dirname(lock), { recursive: true });
	try {
		mkdirSync(lock);
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
	writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
	return true;
};

/**
 * Runs `work` while holding the lock (a folder of that name), waiting for whoever holds it now. The
 * lock of a process that is gone is taken over.
 *
 * @template T
 * @param {string} lock path of the lock folder
 * @param {() => Promise<T>} work
 * @param {(owner: { pid: number, host: string } | undefined) => void} [onWait] called once, when
 *   somebody else holds the lock
 * @returns {Promise<T>} what `work` gives
 */
export async function holdLock(lock, work, onWait = () => {}) {
	let waiting = false;
	while (!take(lock)) {
		if (isAbandoned(lock)) {
			rmSync(lock, { recursive: true, force: true });
			continue;
		}
		if (!waiting) onWait(readOwner(lock));
		waiting = true;
		await sleep(lookAgainMs);
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}
