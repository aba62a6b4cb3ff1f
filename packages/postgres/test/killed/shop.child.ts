/**
 * @module
 * A shop on one driver, written as its example says, in a process of its own that is killed. It handles the `pay` of each payment it is told of.
 */
import { createRefunds, createWebhook, signWebhookQuery, UnitPay } from '@unitpay-kit/core';
import type { Driver } from '../drivers/driver.js';
import { DRIVERS } from '../drivers/drivers.js';
import { ORDER, type ShopMessage, type ShopSetting, TABLES } from './setting.js';

const { driver: name, schema, staysAfterWriting } = JSON.parse(process.env['SHOP'] ?? '') as ShopSetting;
const say = (message: ShopMessage) => process.send?.(message);

// Each driver has a transaction of its own kind; the shop only hands it on.
const driver = (await DRIVERS[name](schema)) as unknown as Driver<unknown>;
const client = new UnitPay({ projectId: 135, secretKey: 'key' });
const refunds = createRefunds({ client, ledger: driver.ledger(TABLES(schema).ledger), logger: false });
let stays = staysAfterWriting;

const webhook = createWebhook({
  client,
  store: driver.store(TABLES(schema).webhooks),
  allowedIps: 'any',
  logger: false,
  order: () => ({ sum: '900.00', currency: 'RUB' }),
  async onPay({ account, unitpayId }, { transaction }) {
    if (!(await driver.payOrder(transaction, account, unitpayId))) {
      await refunds.request({ paymentId: unitpayId }, { transaction });
      return;
    }
    await driver.deliver(transaction, account);
    if (!stays) return;
    stays = false;
    say('written');
    await new Promise(() => {});
  },
});

const payment = (unitpayId: string) =>
  signWebhookQuery(
    {
      unitpayId,
      projectId: '135',
      account: ORDER,
      orderSum: '900.00',
      orderCurrency: 'RUB',
      payerSum: '900.00',
      payerCurrency: 'RUB',
      paymentType: 'card',
      date: '2026-11-23 10:00:00',
      test: false,
    },
    { method: 'pay', secretKey: 'key' },
  );

process.on('message', async (unitpayId: string) => {
  const { result } = await webhook.process({ method: 'GET', ip: '127.0.0.1', query: payment(unitpayId) });
  say({ unitpayId, result });
});
say('ready');
