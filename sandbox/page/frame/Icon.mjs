import { html } from '../preact.mjs';

/** 20 × 20, drawn with a line. */
const icons = {
	send: 'M10 16V4M4.5 9.5 10 4l5.5 5.5',
	restart: 'M4.5 10a5.5 5.5 0 1 0 1.8-4.1L4 8M4 4v4h4',
	bots: 'M3.5 5h5v5h-5zM11.5 5h5v5h-5zM3.5 13h5v3h-5zM11.5 13h5v3h-5z',
	auto: 'M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13',
	light:
		'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2',
	dark: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z',
	help: 'M7.4 7.6a2.7 2.7 0 1 1 3.9 2.4c-.9.4-1.3 1-1.3 1.9M10 14.8v.1',
	out: 'M6 14 14 6M7.5 6H14v6.5',
	in: 'M14 6 6 14M12.5 14H6V7.5',
	bubble: 'M4 5.5h12v8H9l-3.5 3v-3H4z',
	save: 'M10 3.5v9M6 8.8l4 4 4-4M4 16.5h12',
	edit: 'M4 16l.8-3.4 8.6-8.6 2.6 2.6-8.6 8.6zM11.6 5.8l2.6 2.6',
	load: 'M3.5 16.5v-5M7.8 16.5v-9M12.2 16.5v-6.5M16.5 16.5V4',
	stop: 'M5.5 5.5h9v9h-9z',
	done: 'm5 10.5 3.4 3.4L15 7',
	flow: 'M4.5 10h4M8.5 10l3-4.5h4M8.5 10l3 4.5h4',
	chevron: 'm7.5 5 5 5-5 5',
	close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
	copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
	link: 'M11 4.5h4.5V9M15.5 4.5 9 11M13.5 11.5v4h-9v-9h4',
	warn: 'M10 3.8 17 16H3zM10 8.5v3.2M10 13.8v.1',
	down: 'M10 4v12M4.5 10.5 10 16l5.5-5.5',
};

/** @typedef {keyof typeof icons} IconName */

/**
 * Decoration only: the words beside it, or the button's label, say what it means.
 * @param {{ name: IconName }} props
 */
export function Icon({ name }) {
	return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
		<path d=${icons[name]} />
	</svg>`;
}
