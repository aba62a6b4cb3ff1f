// One instance of a shop: a real HTTP server over createWebhook. Started by workers.mjs.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWebhook, nodeListener } from '@unitpay-kit/core';
import { shops } from './shops.mjs';
import { PROJECT } from './wire.mjs';

const setting = JSON.parse(process.env.SOAK_WORKER);
/** Handlers that stay inside until they are killed, or surely until they are stopped. */
const HOLDS = [
  ['kill-held', 5_000],
  ['stop-', 300],
];

const { takes = 2, deadline = 8_000, deadlocks = false, clockJumps = false } = setting;
if (clockJumps) {
  const now = Date.now.bind(Date);
  let jump = 0;
  setInterval(() => {
    jump = (Math.random() - 0.5) * 7_200_000;
  }, 20).unref();
  Date.now = () => now() + jump;
}
const shop = await shops[setting.store].worker(setting);

const webhook = createWebhook({
  ...PROJECT,
  store: shop.store,
  allowLoopback: true,
  logger: false,
  deadline,
  order: async () => ({ sum: '900.00', currency: 'RUB' }),
  async onPay({ account }, { transaction }) {
    await shop.deliver(account, transaction);
    if (deadlocks) await shop.countTwice(account, transaction);
    // The judge stops or kills this process now: "held" ones still inside the handler, "passing" ones about when the record is written.
    if (/^(?:kill|stop)-/.test(account)) process.send({ delivering: account });
    await sleep(HOLDS.find(([prefix]) => account.startsWith(prefix))?.[1] ?? takes);
    // No two runs say the same, so identical replies can only come from one of them.
    return `Order ${account} delivered, ${randomUUID()}`;
  },
});

const server = createServer(nodeListener(webhook)).listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port });
});
process.on('disconnect', () => process.exit());
