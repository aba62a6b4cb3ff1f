/** @module Sets up a browser test file: one Chromium, one site and one watched window for each test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { MockOptions } from '../../src/index.js';
import { openWatched, startChromium, type Watched } from './chromium.js';
import { openSite, type Site } from './site.js';

/** A page in a watched window, and the site it looks at. */
export interface Walk {
  readonly page: Page;
  readonly site: Site;
}

/** How a walk begins. */
export interface WalkOptions {
  readonly browser?: BrowserContextOptions;
  readonly mock?: MockOptions;
}

/** Call once in a test file; the result opens a page. After each test nothing may have been violated. */
export function walks(): (options?: WalkOptions) => Promise<Walk> {
  let browser: Browser;
  let opened: { readonly watched: Watched; readonly site: Site }[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser.close(), 60_000);
  afterEach(async () => {
    const all = opened;
    opened = [];
    for (const { watched, site } of all) {
      await watched.context.close();
      await site.close();
      expect(watched.complaints, 'CSP violations and script errors').toEqual([]);
      expect(watched.strays, 'requests to other origins').toEqual([]);
    }
  }, 60_000);
  return async ({ browser: wishes, mock } = {}) => {
    const site = await openSite(mock);
    const watched = await openWatched(browser, [site.url, site.shopUrl], wishes);
    opened.push({ watched, site });
    const page = await watched.context.newPage();
    page.setDefaultTimeout(30_000);
    return { page, site };
  };
}

/** Whether the page can be scrolled sideways. */
export function overflows(page: Page): Promise<boolean> {
  // Runs in the browser, where this file's types don't know the DOM.
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** Opens everything that is folded. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
}
