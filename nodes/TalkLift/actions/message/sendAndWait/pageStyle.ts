/** The look of n8n's own pages for chat users, in light and dark. */
export const pageStyle = `
:root {
	--page: #fbfcfe; --card: #fff; --edge: #dbdfe7; --ink: #2d2e33; --faint: #63676f;
	--button: #c8331d; --button-over: #a92a17; --on-button: #fff; --focus: #2d2e33;
}
@media (prefers-color-scheme: dark) {
	:root {
		--page: #18181b; --card: #26262b; --edge: #46464f; --ink: #f2f2f4; --faint: #b4b6bf;
		--button: #ff8a75; --button-over: #ffa595; --on-button: #18181b; --focus: #f2f2f4;
	}
}
* { box-sizing: border-box; margin: 0; }
html { height: 100%; }
body {
	min-height: 100%; display: flex; align-items: center; justify-content: center; padding: 24px 16px;
	background: var(--page); color: var(--ink);
	font: 16px/1.5 'Open Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
main {
	width: 100%; max-width: 448px; padding: 32px 24px; text-align: center;
	background: var(--card); border: 1px solid var(--edge); border-radius: 8px;
	box-shadow: 0 4px 16px rgb(99 77 255 / 6%);
}
h1 { font-size: 20px; font-weight: 600; line-height: 1.4; }
h1, button, p { white-space: pre-line; overflow-wrap: anywhere; }
p { margin-top: 16px; color: var(--faint); font-size: 14px; }
strong { color: var(--ink); }
form { margin-top: 24px; }
button {
	width: 100%; min-height: 48px; padding: 12px 16px; border: 0; border-radius: 8px; cursor: pointer;
	background: var(--button); color: var(--on-button); font: inherit; font-weight: 600;
}
button:hover { background: var(--button-over); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;
