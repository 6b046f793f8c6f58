/** @typedef {'auto' | 'light' | 'dark'} Theme */

/**
 * What the colours follow: `auto` is the system's setting.
 * @type {readonly Theme[]}
 */
export const themes = ['auto', 'light', 'dark'];

const key = 'talklift-sandbox-theme';

/** @returns {Theme} the theme chosen on this machine */
export function readTheme() {
	const stored = localStorage.getItem(key);
	return themes.find((theme) => theme === stored) ?? 'auto';
}

/** @param {Theme} theme */
export function writeTheme(theme) {
	localStorage.setItem(key, theme);
	applyTheme(theme);
}

/** @param {Theme} theme */
export function applyTheme(theme) {
	document.documentElement.dataset.theme = theme;
}
