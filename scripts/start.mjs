// npm start: the mock UnitPay and a shop, ready to be clicked through in a browser.

import { join } from 'node:path';
import { knowOnly } from './lib/flags.mjs';
import { root } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';

const parent = process.ppid;
const shop = process.argv.includes('--express') ? 'express' : 'nestjs';
knowOnly('npm start', ['--express']);
const needed = ['@unitpay-kit/mock-server', `@unitpay-kit/shop-${shop}`];
await setUp(needed);
await build(...needed);

const servers = await startServers({ shop, data: join(root, '.data') }).catch((error) =>
  giveUp(
    `The servers did not start (${error.message}); if a package was not found, delete node_modules and try again.`,
    `Серверы не запустились (${error.message}); если не найден пакет, удалите node_modules и повторите.`,
  ),
);
for (const [name, ru, url, wanted] of [
  ['shop', 'магазин', servers.shop, servers.wanted.shopPort],
  ['mock', 'мок', servers.mock, servers.wanted.mockPort],
])
  if (new URL(url).port !== String(wanted))
    say(`Port ${wanted} is taken: the ${name} has another one.`, `Порт ${wanted} занят: ${ru} занял другой.`);
say(
  `
  ${`Shop (${shop}):`.padEnd(17)}${servers.shop}      buy something, pay, refund
  ${'Mock UnitPay:'.padEnd(17)}${servers.mock}      dashboard: payments, webhooks, faults, clock

  Test card 1234567465831234, code 391745 (live cards of the mock are listed on its payment page). Ctrl+C stops both.
`,
  `
  ${`Магазин (${shop}):`.padEnd(20)}${servers.shop}      купите, оплатите, верните деньги
  ${'Мок UnitPay:'.padEnd(20)}${servers.mock}      панель: платежи, вебхуки, сбои, часы

  Тестовая карта 1234567465831234, код 391745 (карты мока названы на его платёжной странице). Ctrl+C остановит оба.
`,
);

let stopping = false;
async function shutDown(code) {
  if (stopping) return;
  stopping = true;
  await servers.close();
  process.exit(code);
}
process.on('SIGINT', () => shutDown(0));
process.on('SIGTERM', () => shutDown(0));
// A SIGTERM to npm ends the shell in between and never gets here: without its parent this would hold the ports forever.
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent) void shutDown(0);
  }, 500);
void servers.failed.then(() => {
  if (!stopping)
    say('One of the servers ended; stopping the other.', 'Один из серверов завершился, останавливаю второй.');
  return shutDown(1);
});
