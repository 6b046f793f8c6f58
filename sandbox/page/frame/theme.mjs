/** What the colours follow: `auto` is the system's setting. */
export const themes = ['auto', 'light', 'dark'];

const key = 'talklift-sandbox-theme';

/** @returns {string} the theme chosen on this machine */
export function readTheme() {
	const stored = localStorage.getItem(key);
	return themes.includes(stored) ? stored : 'auto';
}

/** @param {string} theme */
export function writeTheme(theme) {
	localStorage.setItem(key, theme);
	applyTheme(theme);
}

/** @param {string} theme */
export function applyTheme(theme) {
	document.documentElement.dataset.theme = theme;
}
