/** @module Every page judged by axe-core. */
import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { hasChromium } from './chromium.js';
import { answering, EMPTY_PAGES, everyPage, MAIN_EMPTY_PAGES, MAIN_PAGES } from './every-page.js';
import { LOOKS, type Look, pagesOfRun, windowOf } from './looks.js';
import { openAll, type Walk, walks } from './walk.js';

describe.skipIf(!hasChromium)('in Chromium, axe-core finds nothing', { timeout: 300_000 }, () => {
  const open = walks();

  async function judge({ page, site }: Walk, pages: Readonly<Record<string, string>>): Promise<string[]> {
    const found: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(site.url + path);
      await openAll(page);
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
    }
    return found;
  }

  it.each(LOOKS)('on any page: $locale, $colorScheme, $width', async (look: Look) => {
    const { answers, webhook } = answering();
    const walk = await open({ browser: windowOf(look), mock: { webhook } });
    expect(await judge(walk, pagesOfRun(EMPTY_PAGES, MAIN_EMPTY_PAGES))).toEqual([]);
    const pages = await everyPage(walk.site, answers, look.locale);
    expect(await judge(walk, pagesOfRun(pages, MAIN_PAGES))).toEqual([]);
  });

  it('but does on a page that has faults', async () => {
    const { page, site } = await open();
    site.serve(
      '/bad',
      '<!DOCTYPE html><link rel="icon" href="data:,"><p style="color:#ccc;background:#fff">pale</p><input>',
    );
    await page.goto(`${site.shopUrl}/bad`);
    expect((await violations(page)).join()).toMatch(/color-contrast.*label/s);
    expect((await violations(page, ['color-contrast'])).join()).not.toMatch(/label/);
  });
});
