import { Page } from './frame/Page.mjs';
import { applyTheme, readTheme } from './frame/theme.mjs';
import { html, render } from './preact.mjs';

applyTheme(readTheme());
const place = document.getElementById('page');
if (place) render(html`<${Page} />`, place);
