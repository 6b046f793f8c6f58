import { Page } from './frame/Page.mjs';
import { applyTheme, readTheme } from './frame/theme.mjs';
import { html, render } from './preact.mjs';

applyTheme(readTheme());
render(html`<${Page} />`, document.getElementById('page'));
