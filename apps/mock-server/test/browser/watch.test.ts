/** @module The watch that every browser test relies on can fail. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openWatched, startChromium } from './chromium.js';
import { openSite } from './site.js';

describe.skipIf(!hasChromium)('in Chromium, the watch notices', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser.close(), 60_000);

  async function complaintsOf(html: string): Promise<{ complaints: string[]; strays: string[] }> {
    const site = await openSite();
    site.serve('/bad', `<!DOCTYPE html><link rel="icon" href="data:,">${html}`);
    const { context, complaints, strays } = await openWatched(browser, [site.shopUrl]);
    const page = await context.newPage();
    await page.goto(`${site.shopUrl}/bad`, { waitUntil: 'load' });
    await context.close();
    await site.close();
    return { complaints, strays };
  }

  it('an inline script under a policy', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
    const { complaints } = await complaintsOf(`${policy}<script>document.title = 'no';</script>`);
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });

  it('an inline style under a policy', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'">`;
    const { complaints } = await complaintsOf(`${policy}<p style="color: red">no</p>`);
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });

  it('a script that throws', async () => {
    const { complaints } = await complaintsOf(`<script>throw new Error('broken')</script>`);
    expect(complaints.join()).toMatch(/broken/);
  });

  it('a request to another origin', async () => {
    const { strays } = await complaintsOf(`<img src="http://127.0.0.1:9/pixel.png" alt="">`);
    expect(strays).toEqual(['http://127.0.0.1:9/pixel.png']);
  });
});
