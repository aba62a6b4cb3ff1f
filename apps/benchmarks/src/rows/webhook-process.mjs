// The whole protocol: what a duplicate costs, a first webhook, and a forged one.
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { fieldsOf, hashAndCompare } from '../support/by-hand.mjs';
import { CALLER, makeWebhook } from '../support/webhook.mjs';
import { forged, fresh, genuine } from '../support/webhooks.mjs';

const LEAST = { en: 'hash and comparison alone', ru: 'только хеш и сравнение' };

export default {
  id: 'webhook-process',
  title: { en: 'Webhook: `process`, store in memory', ru: 'Вебхук: `process`, хранилище в памяти' },
  comparisons: [
    { id: 'repeat', of: { en: 'a duplicate', ru: 'повтор' }, beside: LEAST, aim: 0.16, before: '0.03–0.05' },
    {
      id: 'first',
      of: { en: 'the first of a payment', ru: 'первый для платежа' },
      beside: LEAST,
      aim: 0.12,
      before: '0.02–0.04',
    },
    {
      id: 'forged',
      of: { en: 'a forged one, silent log', ru: 'поддельный, лог выключен' },
      beside: LEAST,
      aim: 0.3,
      before: '0.05–0.08',
    },
  ],
  async measure({ rounds }) {
    const webhook = makeWebhook();
    const request = (query) => ({ method: 'GET', query, ip: CALLER });
    const repeated = request(genuine());
    const bad = request(forged());
    const fields = fieldsOf(genuine());
    await expectResult(webhook.process(repeated), 'accepted');
    await expectResult(webhook.process(repeated), 'replayed');
    await expectResult(webhook.process(bad), 'forged');
    const results = await interleave(
      {
        async repeat(count) {
          for (let i = 0; i < count; i += 1) await webhook.process(repeated);
        },
        first: {
          prepare: (count) => fresh(count).map(request),
          async run(_, requests) {
            for (const one of requests) await webhook.process(one);
          },
        },
        async forged(count) {
          for (let i = 0; i < count; i += 1) await webhook.process(bad);
        },
        least(count) {
          for (let i = 0; i < count; i += 1) hashAndCompare('pay', fields);
        },
      },
      { rounds },
    );
    return {
      repeat: speedBeside(results, 'repeat', 'least'),
      first: speedBeside(results, 'first', 'least'),
      forged: speedBeside(results, 'forged', 'least'),
      costs: results,
    };
  },
};

async function expectResult(reply, wanted) {
  const { result, reason } = await reply;
  if (result !== wanted) throw new Error(`expected ${wanted}, got ${result} (${reason})`);
}
