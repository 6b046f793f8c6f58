// The one place that knows where the rendering library is served from.
export {
	html,
	render,
	useCallback,
	useEffect,
	useErrorBoundary,
	useLayoutEffect,
	useMemo,
	useReducer,
	useRef,
	useState,
} from '/vendor/htm-preact-standalone.mjs';
