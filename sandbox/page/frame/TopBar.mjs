/** @import { Link } from '../connection/pageState.mjs' */
import { html, useState } from '../preact.mjs';
import { Icon } from './Icon.mjs';
import { readTheme, themes, writeTheme } from './theme.mjs';

/** @type {Record<Link, string>} */
const links = {
	connecting: 'Connecting…',
	live: 'Live',
	reconnecting: 'Reconnecting…',
	stopped: 'Sandbox stopped',
};

const themeNames = { auto: 'as the system', light: 'light', dark: 'dark' };

/** @param {{ link: Link, help: () => void }} props */
export function TopBar({ link, help }) {
	return html`<header class="topBar">
		<h1>
			<a class="brand" href="/" aria-label="TalkLift sandbox, to the choice of bots">
				<img src="icon.svg" alt="" width="26" height="26" />
				<span>TalkLift <b>sandbox</b></span>
			</a>
		</h1>
		<span class="link" role="status" data-link=${link}>${links[link]}</span>
		<${ThemeButton} />
		<button
			class="iconButton"
			type="button"
			aria-label="Help and keys"
			title="Help (?)"
			onClick=${help}
		>
			<${Icon} name="help" />
		</button>
	</header>`;
}

function ThemeButton() {
	const [theme, setTheme] = useState(readTheme);
	const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
	const turn = () => {
		writeTheme(next);
		setTheme(next);
	};
	const label = `Colours: ${themeNames[theme]}. Change to ${themeNames[next]}`;
	return html`<button
		class="iconButton"
		type="button"
		aria-label=${label}
		title=${label}
		onClick=${turn}
	>
		<${Icon} name=${theme} />
	</button>`;
}
