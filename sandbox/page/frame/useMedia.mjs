import { useEffect, useState } from '../preact.mjs';

/**
 * @param {string} query e.g. `(max-width: 60rem)`
 * @returns {boolean} whether it holds now; renders again when that changes
 */
export function useMedia(query) {
	const [matches, setMatches] = useState(() => matchMedia(query).matches);
	useEffect(() => {
		const list = matchMedia(query);
		const tell = () => setMatches(list.matches);
		list.addEventListener('change', tell);
		tell();
		return () => list.removeEventListener('change', tell);
	}, [query]);
	return matches;
}
