// Keeps two processes from doing the same long piece of work in the same folder at once. Plain
// JavaScript on purpose: the first one to need it runs before anything is installed.
const { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { hostname } = require('node:os');
const { dirname, join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const lookAgainMs = 250;
/** A lock folder without an owner is only seconds old, or its maker died in between. */
const nobodysAfterMs = 10_000;

const isRunning = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
};

const readOwner = (lock) => {
	try {
		return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
	} catch {
		return undefined;
	}
};

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

const take = (lock) => {
	mkdirSync(dirname(lock), { recursive: true });
	try {
		mkdirSync(lock);
	} catch (error) {
		if (error.code === 'EEXIST') return false;
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
async function holdLock(lock, work, onWait = () => {}) {
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

module.exports = { holdLock };
