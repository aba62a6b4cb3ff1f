/** @module Judges a page with axe-core. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core found, as one line for each element; all of its rules, or only the named ones. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe.source);
  const options = rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } };
  const result = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults;
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
