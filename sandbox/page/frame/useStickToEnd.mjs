import { useEffect, useLayoutEffect, useRef, useState } from '../preact.mjs';

/** So near to the end counts as being there. */
const nearPx = 48;

/**
 * Keeps a scrolling box at its end while things are added, unless the reader has scrolled away.
 * @param {unknown} news changes whenever something was added
 */
export function useStickToEnd(news) {
	const box = useRef(null);
	const atEnd = useRef(true);
	const [behind, setBehind] = useState(false);

	const toEnd = () => {
		atEnd.current = true;
		setBehind(false);
		box.current.scrollTop = box.current.scrollHeight;
	};

	useLayoutEffect(() => {
		if (!box.current) return;
		if (atEnd.current) box.current.scrollTop = box.current.scrollHeight;
		else setBehind(true);
	}, [news]);

	// The box gets another size when its tab is shown, or a keyboard opens on a phone.
	useEffect(() => {
		const watch = new ResizeObserver(() => {
			if (atEnd.current) box.current.scrollTop = box.current.scrollHeight;
		});
		watch.observe(box.current);
		return () => watch.disconnect();
	}, []);

	const onScroll = () => {
		const { scrollHeight, scrollTop, clientHeight } = box.current;
		if (clientHeight === 0) return;
		atEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
		if (atEnd.current) setBehind(false);
	};

	return { box, behind, toEnd, onScroll };
}
