// pnpm pictures: the README's pictures, made from the running mock and shop. Four views, each light and dark, no picture above 250 kB.
// They are drawn in the system's own typeface: those in the repository were made where that is Inter.
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { giveUp } from './lib/say.mjs';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';

const LIMIT = 250_000;
const folder = join(root, 'docs/pictures');

await setUp();
await build('@unitpay-kit/mock-server', '@unitpay-kit/shop-express');
// Chromium's driver is a dependency of the mock's browser tests.
const { chromium } = createRequire(join(root, 'apps/mock-server/package.json'))('playwright-core');

delete process.env.DATABASE_URL;
const data = await mkdtemp(join(tmpdir(), 'unitpay-kit-pictures-'));
const servers = await startServers({
  shop: 'express',
  mockPort: 4010,
  shopPort: 3000,
  data,
  quiet: true,
  name: 'Phone cases',
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(folder, { recursive: true });
  const views = await tellStory();
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, { url, width = 1280, height = 800 }] of Object.entries(views)) {
      const page = await browser.newPage({ colorScheme, locale: 'en-US', viewport: { width, height } });
      await page.goto(url);
      const path = join(folder, `${name}-${colorScheme}.png`);
      await page.screenshot({ path });
      const { size } = await stat(path);
      if (size > LIMIT)
        giveUp(`${path} has ${size} bytes, more than ${LIMIT}.`, `${path}: ${size} байт, больше ${LIMIT}.`);
      console.log(`${name}-${colorScheme}.png: ${Math.round(size / 1000)} kB`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await servers.close();
  await rm(data, { recursive: true, force: true });
}

/** Orders, pays, loses a webhook, repeats it, refunds with the reply cut off; answers what there is to see. */
async function tellStory() {
  const page = await browser.newPage({ locale: 'en-US' });
  const order = async () => {
    await page.goto(servers.shop);
    await page.getByRole('button', { name: 'Order' }).click();
    await page.getByRole('button', { name: /^Pay \d/ }).click();
    await page.waitForURL('**/pay/redirect/**');
    return page.url();
  };
  const fill = async (card) => {
    await page.getByRole('button', { name: card }).click();
    await page.getByRole('button', { name: /^Pay / }).click();
  };
  const fault = (rule) => control('faults', rule);

  await order();
  await fill('4000 0000 0000 0002');
  await page.getByRole('heading', { name: 'Not paid' }).waitFor();

  await fault({ webhook: 'pay', kind: 'drop', count: 1 });
  const paid = await order();
  const id = Number(/redirect\/(\d+)-/.exec(paid)?.[1]);
  await fill('2200 0000 0000 0004');
  await page.getByRole('button', { name: '391745' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  await control(`payments/${id}/repeat`);
  await fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
  await page.goto(servers.shop);
  await page.locator('.orders a').first().click();
  await page.getByRole('button', { name: 'Refund' }).click();
  await page.getByRole('heading', { name: 'The money is back' }).waitFor({ timeout: 60_000 });
  const refunded = page.url();

  await fault({ webhook: 'pay', kind: 'drop', count: 1 });
  await order();
  await fill('4242 4242 4242 4242');
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  const card = await order();
  await page.close();
  return {
    conversation: { url: `${servers.mock}/dashboard/payments/${id}`, height: 1060 },
    payments: { url: servers.mock, height: 720 },
    card: { url: `${card}?fill=2200000000000004`, height: 900 },
    shop: { url: refunded, height: 560 },
  };
}

async function control(path, body = {}) {
  const response = await fetch(`${servers.mock}/__mock__/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}
