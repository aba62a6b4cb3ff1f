// What does not grow: the time of a duplicate by how much is remembered, and memory by how much has been done.
import { UnitPay } from '@unitpay-kit/core';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { REPLY } from '../support/replies.mjs';
import { CALLER, makeWebhook } from '../support/webhook.mjs';
import { fresh, genuine, KEY } from '../support/webhooks.mjs';

/** A webhook that remembers so many payments, and a request of the first of them. */
async function remembering(count) {
  const webhook = makeWebhook();
  const request = { method: 'GET', query: genuine('1'), ip: CALLER };
  await webhook.process(request);
  for (const query of fresh(count - 1)) await webhook.process({ method: 'GET', query, ip: CALLER });
  return async (times) => {
    for (let i = 0; i < times; i += 1) await webhook.process(request);
  };
}

/** Megabytes of heap after each sixth of so many webhooks and calls, garbage collected. */
async function heapBySixths(total) {
  const webhook = makeWebhook();
  const client = new UnitPay({
    projectId: 135,
    publicKey: '135-abcde',
    secretKey: KEY,
    fetch: async () => new Response(REPLY, { headers: { 'content-type': 'application/json' } }),
  });
  const heap = [];
  for (let sixth = 0; sixth < 6; sixth += 1) {
    for (let done = 0; done < total / 6; done += 1000) {
      for (const query of fresh(1000)) await webhook.process({ method: 'GET', query, ip: CALLER });
      for (let i = 0; i < 1000; i += 1) await client.getPayment({ paymentId: '2154490981' });
    }
    globalThis.gc();
    heap.push(process.memoryUsage().heapUsed / 1e6);
  }
  return heap;
}

export default {
  id: 'growth',
  title: { en: 'Growth', ru: 'Рост' },
  comparisons: [
    {
      id: 'repeats',
      of: { en: 'a duplicate, 50,000 payments remembered', ru: 'повтор, запомнено 50 000 платежей' },
      beside: { en: 'the same with 10', ru: 'то же с 10' },
      aim: 0.75,
    },
    {
      id: 'heap',
      of: {
        en: 'heap after the last sixth of a million webhooks and a million calls',
        ru: 'куча после последней шестой части миллиона вебхуков и миллиона вызовов',
      },
      beside: { en: 'after the third', ru: 'после третьей' },
      aim: 1.05,
      better: 'lower',
      unit: 'times',
    },
  ],
  async measure({ rounds, total = 1_000_000 }) {
    const results = await interleave({ few: await remembering(10), many: await remembering(50_000) }, { rounds });
    const heap = await heapBySixths(total);
    return {
      repeats: speedBeside(results, 'many', 'few'),
      heap: { value: [heap[5] / heap[2]] },
      costs: results,
      note: `heap by sixths of ${total} webhooks and as many calls, MB: ${heap.map((megabytes) => megabytes.toFixed(1)).join(', ')}`,
    };
  },
};
