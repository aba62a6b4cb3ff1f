/**
 * @module
 * One instance of a shop, in a process of its own that is killed or stopped at a chosen point. Started by `workers.ts`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createRefunds, createWebhook, UnitPay, type UnitPayOptions } from '@unitpay-kit/core';
import { around } from './around.js';
import { openLedger } from './ledgers.js';
import { WATCHING } from './watching.js';
import type { WorkerOrder, WorkerPoint, WorkerSetting } from './worker-setting.js';

const setting = JSON.parse(process.env['DURABILITY_WORKER'] ?? '') as WorkerSetting;
const { projectId, secretKey, baseUrl, timeout, pausesAt, handlers = {} } = setting;

const HOUR = 3_600_000;

let isPassed = false;
let goOn: () => void = () => {};

/** Tells the parent, which then kills, stops, or lets go on. Once only. */
async function point(name: WorkerPoint): Promise<void> {
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

if (setting.clockJumps) {
  const now = Date.now.bind(Date);
  let jump = 0;
  setInterval(() => {
    jump = (Math.random() - 0.5) * 2 * HOUR;
  }, 20).unref();
  Date.now = () => now() + jump;
}

const open = await openLedger(setting.ledger, setting.place);

/** The ledger, with points of its own. */
const ledger = around(open.ledger, {
  replace(entry, next, { work, ...rest } = {}) {
    if (work === undefined) return open.ledger.replace(entry, next, rest);
    const worked = async (transaction: unknown) => {
      await work(transaction);
      await point('before-told');
    };
    return open.ledger.replace(entry, next, { ...rest, work: worked });
  },
  async remove(topic, key) {
    await point('before-removal');
    await open.ledger.remove(topic, key);
  },
});

const client = new UnitPay({ projectId, secretKey, baseUrl, timeout, maxRetries: 0, fetch });
const refunds = createRefunds({
  client,
  ledger,
  timeScale: setting.timeScale,
  logger: false,
  on: { step: ({ paymentId, result }) => void process.send?.({ step: { paymentId, result } }) },
  async onRefunded({ paymentId }, { transaction }) {
    await open.effects.add(transaction, projectId, paymentId);
    if (handlers.deadlocks) await open.effects.countTwice(transaction, projectId, Number(paymentId) % 2 === 0);
    if (handlers.slow !== undefined && Number(paymentId) % 10 === 0) await pause(handlers.slow);
    await point('in-handler');
  },
  onFailed: ({ paymentId }, { transaction }) => open.effects.add(transaction, -projectId, paymentId),
});
const webhook = createWebhook({
  ...WATCHING,
  client,
  ledger,
  store: open.store,
  timeScale: setting.timeScale,
  async onPay({ unitpayId }, { transaction }) {
    await open.effects.add(transaction, projectId, unitpayId);
    await point('in-handler');
  },
});

// Never outlives the test.
const leave = () => process.exit();
process.on('disconnect', leave);

process.on('message', async (order: WorkerOrder) => {
  if (order === 'go') goOn();
  else if (order === 'start') refunds.start();
  else if (order === 'recover') webhook.recovery.start();
  else if (order === 'stop') {
    await refunds.stop();
    await webhook.recovery.stop();
    await open.close();
    // Whatever is left would keep it alive now.
    process.off('disconnect', leave);
    process.disconnect();
  } else {
    const { paymentId, sum } = order;
    const failure = await refunds.request({ paymentId, sum }).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    process.send?.({ requested: paymentId, failure });
  }
});
process.send?.({ ready: true });
