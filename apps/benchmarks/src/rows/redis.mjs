// A webhook on the Redis store, beside the least that could record it.
import { redisStore } from '@unitpay-kit/redis';
import { createClient } from 'redis';
import { inFlight } from '../measure/in-flight.mjs';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { CALLER, makeWebhook } from '../support/webhook.mjs';
import { fresh } from '../support/webhooks.mjs';

const IN_FLIGHT = 10;

export default {
  id: 'redis',
  title: {
    en: 'Redis store: the first webhook of a payment, 10 in flight',
    ru: 'Хранилище Redis: первый вебхук платежа, 10 одновременно',
  },
  comparisons: [
    { id: 'bare', beside: { en: 'bare SET NX', ru: 'голый SET NX' }, aim: 0.35, before: '0.21', by: 'clock' },
  ],
  async measure({ rounds }) {
    const client = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
    await client.connect();
    const prefix = `unitpay-kit-bench:${process.pid}:`;
    try {
      const webhook = makeWebhook({ store: redisStore(client, { keyPrefix: prefix }) });
      let next = 0;
      const results = await interleave(
        {
          ours: {
            prepare: (count) => fresh(count),
            run: (_, queries) =>
              inFlight(IN_FLIGHT, queries, async (query) => {
                const { result, reason } = await webhook.process({ method: 'GET', query, ip: CALLER });
                if (result !== 'accepted') throw new Error(`${result}: ${reason}`);
              }),
          },
          bare: {
            prepare: (count) =>
              Array.from({ length: count }, () => {
                next += 1;
                return `${prefix}bare:${next}`;
              }),
            run: (_, keys) =>
              inFlight(IN_FLIGHT, keys, (key) =>
                client.set(key, '{"result":{"message":"ok"}}', { NX: true, PX: 600_000 }),
              ),
          },
        },
        { rounds, milliseconds: 100 },
      );
      return { bare: speedBeside(results, 'ours', 'bare'), costs: results };
    } finally {
      for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 }))
        if (keys.length > 0) await client.unlink(keys);
      await client.close();
    }
  },
};
