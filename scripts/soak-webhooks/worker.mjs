// One instance of a shop: a real HTTP server over createWebhook. Started by workers.mjs.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWebhook, nodeListener } from '@unitpay-kit/core';
import { shops } from './shops.mjs';
import { PROJECT } from './wire.mjs';

const setting = JSON.parse(process.env.SOAK_WORKER);
const shop = await shops[setting.store].worker(setting);

const webhook = createWebhook({
  ...PROJECT,
  store: shop.store,
  allowLoopback: true,
  logger: false,
  order: async () => ({ sum: '900.00', currency: 'RUB' }),
  async onPay({ account }, { transaction }) {
    await shop.deliver(account, transaction);
    // The judge kills this process now: "held" ones still inside the handler, "passing" ones about when the record is written.
    if (account.startsWith('kill')) process.send({ delivering: account });
    await sleep(account.startsWith('kill-held') ? 5_000 : 2);
    // No two runs say the same, so identical replies can only come from one of them.
    return `Order ${account} delivered, ${randomUUID()}`;
  },
});

const server = createServer(nodeListener(webhook)).listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port });
});
process.on('disconnect', () => process.exit());
