import { useEffect, useLayoutEffect, useRef, useState } from '../preact.mjs';

/** So near to the end counts as being there. */
const nearPx = 48;

/**
 * Keeps a scrolling box at its end while things are added, unless the reader has scrolled away.
 * @param {unknown} news changes whenever something was added
 */
export function useStickToEnd(news) {
	const box = useRef(/** @type {HTMLElement | null} */ (null));
	const atEnd = useRef(true);
	const lastTop = useRef(0);
	const [behind, setBehind] = useState(false);

	const scrollToEnd = () => {
		if (!box.current) return;
		box.current.scrollTop = box.current.scrollHeight;
		lastTop.current = box.current.scrollTop;
	};

	const toEnd = () => {
		atEnd.current = true;
		setBehind(false);
		scrollToEnd();
	};

	/** Stays where it is from now on: somebody reads. */
	const hold = () => {
		atEnd.current = false;
	};

	useLayoutEffect(() => {
		if (atEnd.current) scrollToEnd();
		else setBehind(true);
	}, [news]);

	// The box gets another size when its tab is shown, or a keyboard opens on a phone.
	useEffect(() => {
		const watch = new ResizeObserver(() => {
			if (atEnd.current) scrollToEnd();
		});
		if (box.current) watch.observe(box.current);
		return () => watch.disconnect();
	}, []);

	// Only who scrolls upwards leaves the end: what grows below, or is hidden meanwhile, doesn't count.
	const onScroll = () => {
		if (!box.current) return;
		const { scrollHeight, scrollTop, clientHeight } = box.current;
		if (clientHeight === 0) return;
		if (scrollHeight - scrollTop - clientHeight < nearPx) {
			atEnd.current = true;
			setBehind(false);
		} else if (scrollTop < lastTop.current) {
			atEnd.current = false;
		}
		lastTop.current = scrollTop;
	};

	return { box, behind, toEnd, hold, onScroll };
}
