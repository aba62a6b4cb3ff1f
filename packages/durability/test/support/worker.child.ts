/**
 * @module
 * One instance of a shop, in a process of its own that is killed or stopped at a chosen point. Started by `workers.ts`.
 */
import { createRefunds, UnitPay, type UnitPayOptions } from '@unitpay-kit/core';
import { openLedger } from './ledgers.js';
import type { WorkerOrder, WorkerSetting } from './worker-setting.js';

const setting = JSON.parse(process.env['DURABILITY_WORKER'] ?? '') as WorkerSetting;
const { projectId, secretKey, baseUrl, timeout, pausesAt } = setting;

let isPassed = false;
let goOn: () => void = () => {};

/** Tells the parent, which then kills, stops, or lets go on. Once only. */
async function point(name: WorkerSetting['pausesAt']): Promise<void> {
  if (name !== pausesAt || isPassed) return;
  isPassed = true;
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  process.send?.({ at: name });
  await going;
}

const fetch: UnitPayOptions['fetch'] = async (url, init) => {
  const isRefund = url.includes('refundPayment');
  if (isRefund) await point('before-send');
  const response = await globalThis.fetch(url, init as RequestInit);
  const body = await response.text();
  await point(isRefund ? 'after-answer' : 'after-read');
  return new Response(body, { status: response.status, headers: response.headers });
};

const open = await openLedger(setting.ledger);
const refunds = createRefunds({
  client: new UnitPay({ projectId, secretKey, baseUrl, timeout, maxRetries: 0, fetch }),
  ledger: open.ledger,
  timeScale: setting.timeScale,
  logger: false,
  async onRefunded({ paymentId }, { transaction }) {
    await open.effects.add(transaction, projectId, paymentId);
    await point('in-handler');
  },
});

process.on('message', async (order: WorkerOrder) => {
  if (order === 'go') goOn();
  else if (order === 'start') refunds.start();
  else {
    await refunds.request({ paymentId: order.paymentId, sum: order.sum });
    process.send?.({ requested: order.paymentId });
  }
});
// Never outlives the test.
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
