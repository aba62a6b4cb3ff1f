/** @module Every page looked at as a picture: nothing overlaps, nothing leaves the window, nothing is in the other language. */
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.js';
import { answering, EMPTY_PAGES, everyPage, MAIN_EMPTY_PAGES, MAIN_PAGES } from './every-page.js';
import { layoutFaults } from './layout.js';
import { LOOKS, type Look, pagesOfRun, windowOf } from './looks.js';
import { openAll, type Walk, walks } from './walk.js';

/** Words that are UnitPay's, a standard's or a product's own, whatever the language of the page. */
const NAMES = new RegExp(
  `\\b(?:${[
    'UnitPay|unitpay-kit|SberPay|T-Pay|PayPal|WebMoney|English',
    'API|HTTP|URL|IP|JSON|HTML|GET|POST|SHA-256|CVC|QR|CSRF|https?|curl|npm start|Secure|Success|Fail',
    'account|currency|desc|sum|signature|env|Retry-After',
    'nobody|\\d+-mock|order-\\d+|payout-\\d+|check|pay|preauth|error|abuse|refund|type|result|true|up|subscription',
    // Names of fields and methods.
    '[a-z]+[A-Z]\\w*|\\w+_\\w+',
  ].join('|')})\\b`,
  'g',
);

describe.skipIf(!hasChromium)('in Chromium, the picture of every page', { timeout: 300_000 }, () => {
  const open = walks();

  async function look(walk: Walk, pages: Readonly<Record<string, string>>): Promise<string[]> {
    const found: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await walk.page.goto(walk.site.url + path);
      found.push(...(await layoutFaults(walk.page)).map((fault) => `${name}: ${fault}`));
      await openAll(walk.page);
      found.push(...(await layoutFaults(walk.page)).map((fault) => `${name}, opened: ${fault}`));
    }
    return found;
  }

  it.each(LOOKS)('has nothing that overlaps or leaves the window: $locale, $colorScheme, $width', async (way: Look) => {
    const { answers, webhook } = answering();
    const walk = await open({ browser: windowOf(way), mock: { webhook } });
    expect(await look(walk, pagesOfRun(EMPTY_PAGES, MAIN_EMPTY_PAGES))).toEqual([]);
    const pages = await everyPage(walk.site, answers, way.locale);
    expect(await look(walk, pagesOfRun(pages, MAIN_PAGES))).toEqual([]);
  });

  it.each([
    [
      'two texts in one place',
      '<p style="position:absolute;top:9px">one</p><p style="position:absolute;top:9px">two</p>',
      'overlap',
    ],
    ['a text that leaves the window', `<p style="white-space:nowrap">${'wide '.repeat(400)}</p>`, 'leaves the window'],
    ['a word broken in two', '<p style="width:3em;overflow-wrap:anywhere">foreigner</p>', 'broken word: foreigner'],
    ['a page wider than the window', '<div style="width:3000px;height:9px"></div>', 'wider than the window'],
  ])('would not pass with %s', async (_what, html, word) => {
    const { page, site } = await open();
    site.serve('/bad', `<!DOCTYPE html><link rel="icon" href="data:,"><body>${html}`);
    await page.goto(`${site.shopUrl}/bad`);
    expect((await layoutFaults(page)).join()).toContain(word);
  });

  it('has no words of the other language', async () => {
    for (const locale of ['ru', 'en'] as const) {
      const { answers, webhook } = answering();
      const way: Look = { locale, colorScheme: 'light', width: 1280 };
      const walk = await open({ browser: windowOf(way), mock: { webhook, name: locale === 'ru' ? 'Чехлы' : 'Cases' } });
      const pages = { ...(await everyPage(walk.site, answers, locale)), ...EMPTY_PAGES };
      const found: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        await walk.page.goto(walk.site.url + path);
        found.push(...(await strangeWords(walk, locale)).map((word) => `${name}: ${word}`));
      }
      expect([...new Set(found)]).toEqual([]);
    }
  });
});

/** Texts of a page that hold words of the other language; code, and what is marked with its own language, may. */
async function strangeWords({ page }: Walk, locale: 'ru' | 'en'): Promise<string[]> {
  const texts = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const own = 'code, pre, .mono, .k, .v, .sig, .strip code, b, strong code, [lang="${locale === 'ru' ? 'en' : 'ru'}"], option, .langs, .brand, .rule';
    const texts = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element && !element.closest(own)) texts.push(walker.currentNode.textContent);
    }
    return texts;
  })()`)) as string[];
  const other = locale === 'ru' ? /[A-Za-z]{2,}/ : /[А-Яа-яЁё]{2,}/;
  return texts.map((text) => text.replace(NAMES, '')).filter((text) => other.test(text));
}
