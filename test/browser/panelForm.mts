import type { Locator, Page } from 'playwright-core';

/** A node's open panel, filled in as people do it: by clicking and typing. */
export interface PanelForm {
	/** Types into a field; `path` is the parameter's, e.g. `rules.rule[0].message`. */
	type(path: string, text: string): Promise<void>;
	/** Picks an entry of a menu by the name that the menu shows. */
	choose(path: string, name: string): Promise<void>;
	/** Adds an entry to a list by its button, e.g. 'Add Rule'. */
	add(button: string): Promise<void>;
	/** Adds a field to a collection by its button, e.g. 'Add Option'. */
	addOption(button: string, name: string): Promise<void>;
}

/** What fills in the panel of the node that is open in n8n's editor. */
export function panelForm(page: Page, panel: Locator): PanelForm {
	const field = (path: string) => panel.locator(`[data-parameter-path="parameters.${path}"]`);
	/** The menu that is open. n8n keeps those that were open before, hidden. */
	const entry = (name: string) =>
		page
			.getByRole('option')
			.filter({ has: page.getByText(name, { exact: true }), visible: true })
			.first();
	return {
		type: async (path, text) => {
			await field(path).locator('input, textarea').first().fill(text);
		},
		choose: async (path, name) => {
			await field(path).locator('input').first().click();
			await entry(name).click();
			await page.waitForFunction(
				([wanted, chosen]) => document.querySelector<HTMLInputElement>(wanted!)?.value === chosen,
				[`[data-parameter-path="parameters.${path}"] input`, name],
			);
		},
		add: async (button) => {
			await panel.getByText(button, { exact: true }).first().click();
		},
		addOption: async (button, name) => {
			await panel.getByPlaceholder(button).click();
			await entry(name).click();
		},
	};
}
