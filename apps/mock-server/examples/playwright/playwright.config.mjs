// Playwright with the mock and the shop as web servers: `npx playwright test -c examples/playwright`.
// npx and npm scripts find `unitpay-mock` among the installed packages. Each run has a mock of its own; tests of one run stay apart by their orders.
import { defineConfig } from '@playwright/test';

const { MOCK_PORT = '4010', SHOP_PORT = '3000', CHROMIUM, CI } = process.env;
const mock = `http://127.0.0.1:${MOCK_PORT}`;
const shop = `http://127.0.0.1:${SHOP_PORT}`;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 3,
  use: {
    baseURL: shop,
    locale: 'en-US',
    // Yours may be left out: `npx playwright install` brings one.
    launchOptions: CHROMIUM ? { executablePath: CHROMIUM, args: ['--no-sandbox'] } : {},
  },
  webServer: [
    {
      command: `unitpay-mock --port ${MOCK_PORT} --webhook-url ${shop}/unitpay --success-url ${shop}/back`,
      url: `${mock}/__mock__/health`,
      reuseExistingServer: !CI,
    },
    {
      command: 'node shop.mjs',
      url: shop,
      env: { UNITPAY_BASE_URL: mock, PORT: SHOP_PORT },
      reuseExistingServer: !CI,
    },
  ],
});
