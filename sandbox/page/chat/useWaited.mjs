import { useEffect, useState } from '../preact.mjs';

/**
 * @param {string | undefined} since ISO 8601
 * @returns {number | undefined} milliseconds since then, renewed every second; undefined without a since
 */
export function useWaited(since) {
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		if (since === undefined) return;
		setNow(Date.now());
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, [since]);
	return since === undefined ? undefined : Math.max(0, now - Date.parse(since));
}
