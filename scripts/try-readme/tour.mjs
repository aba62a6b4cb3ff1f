// docs/start/tour: the shop that `npm start` starts, clicked through in a browser by the words that the page prints in bold.
import { startServers } from '../lib/servers.mjs';
import { build } from '../lib/setup.mjs';
import { boldOf, hasBrowser, withBrowser } from './browser.mjs';

export async function tryTour(document, folder) {
  if (!hasBrowser) {
    console.log(`skipped: ${document}, because there is no Chromium`);
    return;
  }
  await build('@unitpay-kit/mock-server', '@unitpay-kit/shop-nestjs');
  const servers = await startServers({ data: folder.path, quiet: true });
  try {
    const [order, pay] = boldOf(document, /^1\. /);
    const [card, payCard, paid, onItsWay] = boldOf(document, /^2\. /);
    const [refund, refunded] = boldOf(document, /^3\. /);
    await withBrowser(document, async ({ page, press, sees }) => {
      await page.goto(servers.shop);
      await press(order);
      await press(pay);
      await page.waitForURL('**/pay/**');
      await press(card);
      await press(payCard);
      await sees(paid);
      await page.goto(servers.shop);
      await page.locator('.orders a').first().click();
      await sees(onItsWay);
      await press(refund);
      await sees(refunded);
    });
  } finally {
    await servers.close();
  }
}
